import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RunningOutbox } from '../../../lib/outbox/run-outbox.ts';
import { blankSaid } from '../line/said.ts';
import { change, createSheetModel } from './model.ts';
import { addRow, type Row, say } from './sheet.ts';
import { totalOf } from './status.ts';
import { useSheetPart } from './use-sheet.ts';

const lineOf = (id: string, ordinal: number): Row => {
  const said = { ...blankSaid({ unitId: 'SNV', positionId: 'NV-01' }), productId: 'P', work: 'Báo cáo' };
  return { id, ordinal, said: { ...said, time: '1:00' }, saved: null, refused: [] };
};

test('what shows a part of the lines is drawn anew when that part changes, not at every key', () => {
  const model = createSheetModel({ day: '2024-01-12', entries: [], writtenAt: null }, {} as RunningOutbox);
  for (const [ordinal, id] of ['a', 'b'].entries())
    change(model, (sheet) => addRow(sheet, lineOf(id, ordinal)));
  let drawn = 0;
  const { result } = renderHook(() => {
    drawn += 1;
    return useSheetPart(model, totalOf);
  });
  expect(result.current).toEqual({ minutes: 120, counted: 2, uncounted: 0 });
  const before = drawn;
  for (const note of ['b', 'bo', 'bo s']) act(() => change(model, (sheet) => say(sheet, 'a', { note })));
  expect(drawn).toBe(before);
  act(() => change(model, (sheet) => say(sheet, 'a', { time: '2:00' })));
  expect(result.current.minutes).toBe(180);
  expect(drawn).toBe(before + 1);
});

test('a part that is made anew each time it is read does not draw for ever', () => {
  const model = createSheetModel({ day: '2024-01-12', entries: [], writtenAt: null }, {} as RunningOutbox);
  change(model, (sheet) => addRow(sheet, lineOf('a', 0)));
  const { result } = renderHook(() =>
    useSheetPart(model, ({ rows }) => ({ of: rows.map(({ id }) => [id]) })),
  );
  expect(result.current).toEqual({ of: [['a']] });
});
