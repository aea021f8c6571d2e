import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { counted, never, type Row, worst } from '../row.ts';
import { keepUnrun, runOnce, runRow } from './run-row.ts';
import { type Store, storeIn } from './state.ts';
import { tableOf } from './table.ts';

let folder: string;
let store: Store;
let goes: [count: number, from: number][];
let row: Row;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sv-deep-'));
  store = storeIn(folder);
  goes = [];
  row = {
    ...{ name: 'try', what: 'trying', on: ['sqlite'], short: 1, long: 10, batch: 4 },
    async run(count, { from }) {
      goes.push([count, from]);
      return { figures: { times: counted(count), slowest: worst(count, 5) }, faults: [] };
    },
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('goes to the end in goes of a batch, with figures as one', async () => {
  const { done, endedAt, outcome } = await runRow(row, 'sqlite', 'long', store);
  expect([done, endedAt !== null]).toEqual([10, true]);
  expect(goes).toEqual([
    [4, 0],
    [4, 4],
    [2, 8],
  ]);
  expect([outcome.figures.times?.value, outcome.figures.slowest?.value]).toEqual([10, 4]);
  expect(tableOf([row], 'long', store)).toMatch(/try +sqlite +10 of 10 .*holds +times 10, slowest 4 \(≤ 5\)/);
});

it('goes on where it was interrupted, and begins anew after its end', async () => {
  const { run } = row;
  row.run = async (count, around) => {
    if (around.from === 8) throw new Error('interrupted');
    return run(count, around);
  };
  await expect(runRow(row, 'sqlite', 'long', store)).rejects.toThrow('interrupted');
  expect(tableOf([row], 'long', store)).toMatch(/8 of 10 .*under way/);
  row.run = run;
  expect((await runRow(row, 'sqlite', 'long', store)).outcome.figures.times?.value).toBe(10);
  expect(goes.map(([, from]) => from)).toEqual([0, 4, 8]);
  await runRow(row, 'sqlite', 'long', store);
  expect(goes).toHaveLength(6);
});

it('ends where a bound does not hold, and says so', async () => {
  row.run = async () => ({ figures: { lost: never(1) }, faults: ['line 7 is not there'] });
  expect((await runRow(row, 'sqlite', 'long', store)).done).toBe(4);
  const table = tableOf([row], 'long', store);
  expect(table).toMatch(/4 of 10 .*BROKEN +lost 1 \(≤ 0\)/);
  expect(table).toContain('try sqlite: line 7 is not there');
});

it('is done once for a short form, and has no line in its table before', async () => {
  expect(tableOf([row], 'short', store)).not.toContain('try');
  await runOnce({ ...row, short: 5 }, 'sqlite', store);
  expect(goes).toEqual([[5, 0]]);
  expect(tableOf([{ ...row, short: 5 }], 'short', store)).toMatch(/try +sqlite +5 of 5 .*holds +times 5/);
});

it('says of a short form that this machine cannot run that it was not, and why', () => {
  keepUnrun(row, 'sqlite', store, 'no disk could be mounted');
  const table = tableOf([row], 'short', store);
  expect(table).toMatch(/try +sqlite +0 of 1 .*not run/);
  expect(table).toContain('try sqlite: no disk could be mounted');
});
