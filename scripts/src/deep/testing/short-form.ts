import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stopServing } from '../../bench/browser.ts';
import { brokenOf, type Kind, type Row } from '../row.ts';
import { runOnce } from '../runner/run-row.ts';
import { storeIn } from '../runner/state.ts';

/**
 * A row as `npm test` runs it, on the database of the project, which prints what it found; `on`: where the other one
 * would show nothing new.
 */
export function testShortForm(row: Row, on: readonly Kind[] = row.on): void {
  const kind = process.env.SV_TEST_DB === 'postgres' ? 'postgres' : 'sqlite';
  it.runIf(on.includes(kind))(`${row.what}: ${row.short} times`, { timeout: 600_000 }, async () => {
    const store = storeIn(join(process.cwd(), '.cache', 'deep-short'));
    const outcome = await runOnce(row, kind, store).finally(stopServing);
    expect(brokenOf(outcome)).toEqual([]);
  });
}
