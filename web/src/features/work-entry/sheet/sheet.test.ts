import { newId } from '@so-viec/shared/id/uuidv7';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../line/entry.ts';
import { blankSaid } from '../line/said.ts';
import {
  keepMine,
  takeConflict,
  takeEntries,
  takeHeld,
  takeSaved,
  takeSavedElsewhere,
  takeTheirs,
} from './news.ts';
import {
  addRow,
  addRowAfter,
  edit,
  moveRow,
  openSheet,
  type Row,
  removeRow,
  rowOf,
  type Sheet,
  say,
} from './sheet.ts';
import { savingOf, statusOf, totalOf } from './status.ts';

const DAY = '2024-01-12';
const post = { unitId: newId(), positionId: newId() };

function entry(note: string, change: Partial<Entry> = {}): Entry {
  return {
    id: newId(),
    workDayId: newId(),
    workedOn: DAY,
    ...post,
    productId: newId(),
    productName: 'Tờ trình bổ nhiệm',
    productCode: 'NV-01.2',
    measure: 'tờ trình',
    taskGroup: 'C',
    adHocBy: '',
    taskId: null,
    taskTitle: null,
    meeting: null,
    taskState: null,
    isGivenTask: false,
    isTakenTask: false,
    note,
    minutes: 60,
    state: 'done',
    ordinal: 0,
    enteredAt: null,
    version: 1,
    ...{ isConfidential: false, voucherId: null, voucherName: null, vouching: null },
    outputs: [],
    ...change,
  };
}

const a = entry('một', { ordinal: 0 });
const b = entry('hai', { ordinal: 1 });
const c = entry('ba', { ordinal: 2 });
const sheetOf = (...entries: Entry[]) => openSheet(DAY, entries, null);
const notes = (sheet: Sheet) => sheet.rows.map(({ said }) => said.note);
const row = (sheet: Sheet, id: string): Row => sheet.rows.find((each) => each.id === id) as Row;
const blank = (ordinal = 9): Row => ({
  id: newId(),
  ordinal,
  said: blankSaid(post),
  saved: null,
  refused: [],
});

describe('the state of a line', () => {
  test('goes from saved over typing and waiting to saved', () => {
    let sheet = edit(sheetOf(a), { id: a.id, field: 'note' });
    expect(statusOf(sheet, row(sheet, a.id))).toBe('saved');
    sheet = say(sheet, a.id, { note: 'một hai' });
    expect(statusOf(sheet, row(sheet, a.id))).toBe('typing');
    sheet = edit(sheet, null);
    expect(statusOf(sheet, row(sheet, a.id))).toBe('waiting');
    sheet = takeSaved(sheet, { ...a, note: 'một hai', version: 2 }, '2024-01-12T09:42:00Z');
    expect(statusOf(sheet, row(sheet, a.id))).toBe('saved');
    expect(sheet.lastSavedAt).toBe('2024-01-12T09:42:00Z');
  });

  test('is wrong when it breaks a rule and is left, and counts for nothing', () => {
    let sheet = edit(sheetOf(a, b), { id: a.id, field: 'time' });
    sheet = say(sheet, a.id, { time: '25:00' });
    expect(savingOf(sheet)).toMatchObject({ saved: 1, typing: [{ number: 1 }], wrong: [] });
    sheet = edit(sheet, null);
    expect(savingOf(sheet)).toMatchObject({ wrong: [{ number: 1 }] });
    expect(totalOf(sheet)).toEqual({ minutes: 60, counted: 1, uncounted: 1 });
  });

  test('the same time written in another way is no change', () => {
    const sheet = say(sheetOf(a), a.id, { time: '60p' });
    expect(statusOf(sheet, row(sheet, a.id))).toBe('saved');
  });

  test('words typed while older ones were on the way stay', () => {
    let sheet = say(sheetOf(a), a.id, { note: 'một hai ba' });
    sheet = takeSaved(sheet, { ...a, note: 'một hai', version: 2 }, 'x');
    expect(notes(sheet)).toEqual(['một hai ba']);
    expect(row(sheet, a.id).saved?.version).toBe(2);
  });

  test('while it is typed in, a saved line keeps its looks', () => {
    let sheet = edit(sheetOf(a), { id: a.id, field: 'time' });
    sheet = say(sheet, a.id, { time: '1h30' });
    sheet = takeSaved(sheet, { ...a, minutes: 90, version: 2 }, 'x');
    expect(row(sheet, a.id).said.time).toBe('1h30');
  });
});

describe('the lines of a day', () => {
  test('an empty line goes when the cursor leaves it', () => {
    const fresh = blank();
    let sheet = edit(addRow(sheetOf(a), fresh), { id: fresh.id, field: 'work' });
    expect(sheet.rows).toHaveLength(2);
    sheet = edit(sheet, { id: a.id, field: 'note' });
    expect(notes(sheet)).toEqual(['một']);
  });

  test('change places with their neighbours, and stay at the ends', () => {
    const sheet = sheetOf(a, b, c);
    expect(notes(moveRow(sheet, a.id, 1))).toEqual(['hai', 'một', 'ba']);
    expect(notes(moveRow(sheet, c.id, -1))).toEqual(['một', 'ba', 'hai']);
    expect(moveRow(sheet, a.id, -1)).toBe(sheet);
  });

  test('take a new line in between and move on only as far as they must', () => {
    const twin = { ...blank(), said: { ...blankSaid(post), note: 'một nữa' } };
    const sheet = addRowAfter(sheetOf(a, b, { ...c, ordinal: 7 }), a.id, twin);
    expect(sheet.rows.map(({ ordinal, said }) => [said.note, ordinal])).toEqual([
      ['một', 0],
      ['một nữa', 1],
      ['hai', 2],
      ['ba', 7],
    ]);
  });
});

describe('news of the server', () => {
  test('lines at rest follow its list; what is typed stays', () => {
    let sheet = say(sheetOf(a, b), a.id, { note: 'của tôi' });
    sheet = takeEntries(
      sheet,
      [{ ...a, note: 'khác', version: 2 }, { ...b, note: 'hai mới', version: 2 }, c],
      null,
    );
    expect(notes(sheet)).toEqual(['của tôi', 'hai mới', 'ba']);
  });

  test('an older list changes nothing, and a line removed there goes', () => {
    const sheet = takeEntries(sheetOf({ ...a, version: 3 }, b), [{ ...a, note: 'cũ', version: 2 }], null);
    expect(notes(sheet)).toEqual(['một']);
  });

  test('a line taken away here does not come back with a late list', () => {
    const sheet = takeEntries(removeRow(sheetOf(a, b), a.id), [a, b], null);
    expect(notes(sheet)).toEqual(['hai']);
  });

  test('the time of the last writing moves on with a newer list, never back with an older one', () => {
    const [at, later] = ['2024-01-12T09:42:00.000Z', '2024-01-12T09:50:00.000Z'];
    const saved = takeSaved(openSheet(DAY, [a], null), { ...a, version: 2 }, at);
    expect(saved.lastSavedAt).toBe(at);
    expect(takeEntries(saved, [a], null).lastSavedAt).toBe(at);
    const newer = takeEntries(saved, [a], later);
    expect(newer.lastSavedAt).toBe(later);
    expect(takeEntries(newer, [a], at).lastSavedAt).toBe(later);
  });

  test('a change of another window is shown beside what is typed here', () => {
    const theirs = { ...a, note: 'của họ', version: 2 };
    const sheet = takeSavedElsewhere(say(sheetOf(a), a.id, { note: 'của tôi' }), theirs);
    expect(statusOf(sheet, row(sheet, a.id))).toBe('conflict');
    expect(notes(takeTheirs(sheet, a.id))).toEqual(['của họ']);
    const mine = keepMine(sheet, a.id, newId());
    expect(notes(mine)).toEqual(['của tôi']);
    expect(row(mine, a.id).saved?.version).toBe(2);
  });

  test('and taken over where nothing is typed', () => {
    expect(notes(takeSavedElsewhere(sheetOf(a), { ...a, note: 'của họ', version: 2 }))).toEqual(['của họ']);
  });

  test('a line removed elsewhere can be kept as a new one', () => {
    const fresh = newId();
    const sheet = takeConflict(say(sheetOf(a), a.id, { note: 'của tôi' }), a.id, null);
    expect(row(keepMine(sheet, a.id, fresh), fresh).saved).toBeNull();
    expect(takeTheirs(sheet, a.id).rows).toEqual([]);
  });

  test('what was kept on this machine comes back over what the server has', () => {
    const { said } = rowOf(a);
    const sheet = takeHeld(sheetOf(a), a.id, { said: { ...said, note: 'chưa gửi' }, ordinal: 0 });
    expect(notes(sheet)).toEqual(['chưa gửi']);
    expect(row(sheet, a.id).saved?.version).toBe(1);
  });
});
