import { describe, expect, it } from 'vitest';
import { computeScore } from '../score/score.rules.ts';
import { answerOf } from './score-answer.ts';
import { fileOf, readScoreFile } from './score-file.ts';

const LINE = { coefficient: '1', assigned: 4, origin: 'assigned', delivered: [{ faults: 0, delays: 0 }] };
const STAFF = {
  pack: 'nd335-2025',
  kind: 'staff',
  general: '28',
  options: { capMode: 'total70' },
  lines: [LINE],
};
const LEADER = { ...STAFF, kind: 'leader', leader: { d: 100, dd: 100, e: 50 } };

function problemsOf(json: unknown) {
  const read = readScoreFile(json);
  return 'problems' in read ? read.problems.map(({ path, code }) => [path, code]) : [];
}
const withLine = (change: object) => ({ ...STAFF, lines: [LINE, { ...LINE, ...change }] });
const without = <T extends object>(object: T, key: keyof T) => {
  const { [key]: _, ...rest } = object;
  return rest;
};

describe('the file of a score', () => {
  it('is read into what is computed', () => {
    expect(readScoreFile(LEADER)).toEqual({
      input: {
        pack: 'nd335-2025',
        kind: 'leader',
        generalHundredths: 2800,
        capMode: 'total70',
        lines: [
          { coefficientMilli: 1000, assigned: 4, origin: 'assigned', delivered: [{ faults: 0, delays: 0 }] },
        ],
        leader: { d: 100, dd: 100, e: 50 },
      },
    });
  });

  it('caps the total where it says nothing', () => {
    expect(readScoreFile(without(STAFF, 'options'))).toMatchObject({ input: { capMode: 'total70' } });
    expect(readScoreFile({ ...STAFF, options: {} })).toMatchObject({ input: { capMode: 'total70' } });
  });

  it('may have no lines at all', () => {
    expect(problemsOf({ ...STAFF, lines: [] })).toEqual([]);
  });
});

describe('a key that is not known', () => {
  it.each([
    [{ ...STAFF, note: 'x' }, 'note'],
    [{ ...STAFF, options: { capMode: 'total70', rounding: 'up' } }, 'options.rounding'],
    [withLine({ share: 1 }), 'lines[1].share'],
    [
      withLine({
        delivered: [
          { faults: 0, delays: 0 },
          { faults: 0, delays: 0, late: 1 },
        ],
      }),
      'lines[1].delivered[1].late',
    ],
    [{ ...LEADER, leader: { d: 100, dd: 100, e: 50, f: 100 } }, 'leader.f'],
    [JSON.parse(JSON.stringify(STAFF).replace('{', '{"__proto__":{"x":1},')), '__proto__'],
    [{ ...STAFF, leader: LEADER.leader }, 'leader'],
  ])('is refused in %j as %s', (file, path) => {
    expect(problemsOf(file)).toEqual([[path, 'unknown-key']]);
  });
});

describe('a value that is wrong', () => {
  it.each([
    ['pack', { ...STAFF, pack: 'da09-2024' }, 'bad-pack'],
    ['pack', { ...STAFF, pack: 335 }, 'bad-pack'],
    ['pack', without(STAFF, 'pack'), 'missing'],
    ['kind', { ...STAFF, kind: 'head' }, 'bad-kind'],
    ['kind', without(STAFF, 'kind'), 'missing'],
    ['general', { ...STAFF, general: '30.01' }, 'bad-general'],
    ['general', { ...STAFF, general: '-1' }, 'bad-general'],
    ['general', { ...STAFF, general: '27.555' }, 'bad-general'],
    ['general', { ...STAFF, general: 28 }, 'bad-general'],
    ['general', { ...STAFF, general: '28,5' }, 'bad-general'],
    ['general', without(STAFF, 'general'), 'missing'],
    ['options', { ...STAFF, options: [] }, 'not-an-object'],
    ['options.capMode', { ...STAFF, options: { capMode: 'none' } }, 'bad-cap'],
    ['lines', without(STAFF, 'lines'), 'missing'],
    ['lines', { ...STAFF, lines: {} }, 'not-a-list'],
    ['lines[0]', { ...STAFF, lines: [7] }, 'not-an-object'],
    ['lines[1].coefficient', withLine({ coefficient: '1.2345' }), 'bad-coefficient'],
    ['lines[1].coefficient', withLine({ coefficient: '-1' }), 'bad-coefficient'],
    ['lines[1].coefficient', withLine({ coefficient: 1 }), 'bad-coefficient'],
    ['lines[1].coefficient', withLine({ coefficient: '' }), 'bad-coefficient'],
    ['lines[1].assigned', withLine({ assigned: -1 }), 'negative'],
    ['lines[1].assigned', withLine({ assigned: 1.5 }), 'bad-count'],
    ['lines[1].assigned', withLine({ assigned: '4' }), 'bad-count'],
    ['lines[1].assigned', withLine({ assigned: null }), 'bad-count'],
    ['lines[1].assigned', withLine({ assigned: 1e300 }), 'bad-count'],
    ['lines[1].origin', withLine({ origin: 'taken-over' }), 'bad-origin'],
    ['lines[1].origin', { ...STAFF, lines: [LINE, without(LINE, 'origin')] }, 'missing'],
    ['lines[1].delivered', withLine({ delivered: 3 }), 'not-a-list'],
    ['lines[1].delivered[0]', withLine({ delivered: [null] }), 'not-an-object'],
    ['lines[1].delivered[0].faults', withLine({ delivered: [{ faults: -1, delays: 0 }] }), 'negative'],
    ['lines[1].delivered[0].delays', withLine({ delivered: [{ faults: 0 }] }), 'missing'],
    ['leader', without(LEADER, 'leader'), 'missing'],
    ['leader.dd', { ...LEADER, leader: { d: 100, e: 50 } }, 'missing'],
    ['leader.e', { ...LEADER, leader: { d: 100, dd: 100, e: 75 } }, 'bad-mark'],
    ['leader.d', { ...LEADER, leader: { d: '100', dd: 100, e: 100 } }, 'bad-mark'],
    ['', [], 'not-an-object'],
    ['', null, 'not-an-object'],
    ['', 'staff', 'not-an-object'],
  ])('at %j is refused in %j: %s', (path, file, code) => {
    expect(problemsOf(file)).toEqual([[path, code]]);
  });

  it('is named beside all others', () => {
    expect(problemsOf({ ...withLine({ assigned: -1 }), general: '31', more: 1 })).toEqual([
      ['general', 'bad-general'],
      ['lines[1].assigned', 'negative'],
      ['more', 'unknown-key'],
    ]);
  });
});

describe('the answer', () => {
  const answer = (file: unknown) => {
    const read = readScoreFile(file);
    return 'input' in read ? answerOf(computeScore(read.input)) : read.problems;
  };

  it('has percentages and points with two places', () => {
    expect(answer(STAFF)).toEqual({
      ...{ a: '25.00', b: '25.00', c: '25.00', r: '25.00', result: '17.50', total: '45.50' },
      level: 'unsatisfactory',
    });
  });

  it('is null seven times with a reason when nothing was assigned', () => {
    expect(answer({ ...LEADER, lines: [] })).toEqual({
      ...{ a: null, b: null, c: null, r: null, result: null, total: null, level: null },
      reason: 'no-assigned-products',
    });
  });
});

describe('an input written as a file', () => {
  it('has each product by itself, and a line of its own for a share of joint work', () => {
    const read = readScoreFile(LEADER);
    if (!('input' in read)) throw new Error('not read');
    const [line] = read.input.lines;
    const delivered = [
      { faults: 0, delays: 0, count: 2 },
      { faults: 1, delays: 0, coefficientMilli: 600 },
    ];
    const lines = line ? [{ ...line, coefficientMilli: 1500, delivered }] : [];
    expect(fileOf({ ...read.input, generalHundredths: 2725, lines })).toEqual({
      ...LEADER,
      general: '27.25',
      lines: [
        { ...LINE, coefficient: '1.5', delivered: [LINE.delivered[0], LINE.delivered[0]] },
        { ...LINE, coefficient: '0.6', assigned: 0, delivered: [{ faults: 1, delays: 0 }] },
      ],
    });
  });
});
