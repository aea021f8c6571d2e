import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stopServing } from '../../bench/browser.ts';
import { brokenOf, type Row } from '../row.ts';
import { keepUnrun, runOnce } from '../runner/run-row.ts';
import { storeIn } from '../runner/state.ts';

/** A row as `npm test` runs it, on the database of the project; `unfit`: why this machine cannot, which the table says. */
export function testShortForm(row: Row, unfit?: string): void {
  const kind = process.env.SV_TEST_DB === 'postgres' ? 'postgres' : 'sqlite';
  it.runIf(row.on.includes(kind))(
    `${row.what}: ${row.short} times`,
    { timeout: 600_000 },
    async ({ skip }) => {
      const store = storeIn(join(process.cwd(), '.cache', 'deep-short'));
      if (unfit) {
        keepUnrun(row, kind, store, unfit);
        skip(unfit);
      }
      const outcome = await runOnce(row, kind, store).finally(stopServing);
      expect(brokenOf(outcome)).toEqual([]);
    },
  );
}
