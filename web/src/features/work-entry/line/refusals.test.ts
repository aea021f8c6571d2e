import { newId } from '@so-viec/shared/id/uuidv7';
import { workEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { describe, expect, test } from 'vitest';
import { overfullRefusal, refusalsOf } from './refusals.ts';
import { quantityOf, requestOf } from './request.ts';
import { blankSaid, isBlank, joinAdHocNote, type Said, splitAdHocNote } from './said.ts';

const post = { unitId: newId(), positionId: newId() };
const place = { workedOn: '2024-01-12', ordinal: 0 };
const said = (change: Partial<Said> = {}): Said => ({
  ...blankSaid(post),
  productId: newId(),
  work: 'Tờ trình bổ nhiệm',
  note: 'Trình Ban Giám đốc',
  time: '1:30',
  ...change,
});
const codes = (change: Partial<Said>) =>
  refusalsOf(said(change), place).map(({ field, code }) => `${field} ${code}`);

describe('a line is refused for', () => {
  test.each<[string, Partial<Said>, string[]]>([
    ['nothing when it keeps the rules', {}, []],
    ['no note, not at all', { note: '' }, []],
    ['work not chosen', { productId: null }, ['work work-unchosen']],
    ['no work', { productId: null, work: ' ' }, ['work work-missing']],
    ['ad hoc work without who asked', { productId: null, isAdHoc: true }, ['adHocBy ad-hoc-asker-missing']],
    ['no time', { time: '' }, ['time time-empty']],
    ['0 minutes', { time: '0' }, ['time time-zero']],
    ['"abc"', { time: 'abc' }, ['time time-unreadable']],
    ['25:00', { time: '25:00' }, ['time hours-for-minutes']],
    ['12:01', { time: '12:01' }, ['time over-day-limit']],
    ['0 pieces', { outputName: 'Tờ trình', quantity: '0' }, ['quantity bad-quantity']],
    ['half a piece', { outputName: 'Tờ trình', quantity: '1,5' }, ['quantity bad-quantity']],
    ['a number without a product', { documentNumber: '58/TTr' }, ['outputName output-name-missing']],
    ['a note over the limit', { note: 'x'.repeat(2001) }, ['note too-long']],
    ['a broken character', { outputName: 'Tờ\u0000trình' }, ['outputName bad-character-after']],
    [
      'a broken character in the title of ad hoc work, there and nowhere else',
      { productId: null, isAdHoc: true, adHocBy: 'Sở Y tế', work: '\u0007Họp' },
      ['work bad-character-first'],
    ],
    [
      'several things, in the order of the fields',
      { productId: null, work: '', time: 'abc', quantity: 'x' },
      ['work work-missing', 'time time-unreadable', 'quantity bad-quantity'],
    ],
  ])('%s', (_, change, refusals) => {
    expect(codes(change)).toEqual(refusals);
  });

  test('25 hours can become 25 minutes by one press', () => {
    const [refusal] = refusalsOf(said({ time: '25:00' }), place);
    expect(refusal?.repair?.change).toEqual({ time: '0:25' });
  });

  test('a text that is too long, with by how much', () => {
    const [refusal] = refusalsOf(said({ note: 'x'.repeat(2014) }), place);
    expect(refusal?.params).toEqual({ limit: 2000, length: 2014, over: 14 });
  });

  test.each<Partial<Said>>([
    { note: 'x'.repeat(2001) },
    { note: '\u0007' },
    { isAdHoc: true, productId: null, adHocBy: 'x'.repeat(201) },
    { outputName: 'x'.repeat(301) },
    { outputName: 'Tờ trình', documentNumber: 'x'.repeat(101) },
  ])('what the wire would refuse: %o', (change) => {
    const request = { ...requestOf(said(change), place), version: 0 };
    expect(workEntryInput.safeParse(request).success).toBe(false);
    expect(codes(change)).not.toEqual([]);
    const [name = ''] = Object.keys(change).slice(-1);
    const shorter = { ...change, [name]: 'x'.repeat(100) };
    expect(workEntryInput.safeParse({ ...requestOf(said(shorter), place), version: 0 }).success).toBe(true);
    expect(codes(shorter)).toEqual([]);
  });

  test('a broken character, found by the words before it and taken out by one press', () => {
    const [refusal] = refusalsOf(said({ note: 'Họp\u0007 giao ban\u0000' }), place);
    expect(refusal?.params).toEqual({ before: 'Họp', place: 4 });
    expect(refusal?.repair?.change).toEqual({ note: 'Họp giao ban' });
  });

  test('a total over 12 hours, with what is left for it', () => {
    expect(overfullRefusal(said({ time: '4' }), 480)).toEqual([]);
    expect(overfullRefusal(said({ time: '4:01' }), 480)).toMatchObject([
      { params: { total: 721, left: 240 } },
    ]);
    expect(overfullRefusal(said({ time: '1' }), 800)).toMatchObject([{ params: { left: 0 } }]);
  });
});

describe('what is sent', () => {
  test('is the title of ad hoc work on the first line of its note', () => {
    const adHoc = said({
      productId: null,
      isAdHoc: true,
      work: ' Họp với Sở Y tế ',
      note: 'Rà soát\nvị trí',
    });
    const { note, productId } = requestOf(adHoc, place);
    expect([note, productId]).toEqual(['Họp với Sở Y tế\nRà soát\nvị trí', null]);
    expect(splitAdHocNote(note)).toEqual({ work: 'Họp với Sở Y tế', note: 'Rà soát\nvị trí' });
    expect(joinAdHocNote('Họp', '')).toBe('Họp');
  });

  test('belongs to work of many days only while it is under way or goes on with it', () => {
    const taskId = newId();
    expect(requestOf(said({ taskId }), place).taskId).toBeNull();
    expect(requestOf(said({ taskId, state: 'under-way' }), place).taskId).toBe(taskId);
    expect(requestOf(said({ taskId, goesOn: true }), place).taskId).toBe(taskId);
  });

  test('has no product without a name', () => {
    expect(requestOf(said({ outputName: '  ' }), place).output).toBeNull();
  });

  test.each([
    ['', 1],
    ['3', 3],
    ['1.000', 1000],
    ['2 000', 2000],
    ['1,5', Number.NaN],
    ['ba', Number.NaN],
  ])('reads the quantity "%s" as %d', (quantity, number) => {
    expect(quantityOf({ quantity })).toBe(number);
  });
});

test('a line is blank until something is typed or chosen', () => {
  expect(isBlank(blankSaid(post))).toBe(true);
  expect(isBlank({ ...blankSaid(post), note: ' ' })).toBe(true);
  expect(isBlank({ ...blankSaid(post), time: '1' })).toBe(false);
  expect(isBlank({ ...blankSaid(post), isAdHoc: true })).toBe(false);
});
