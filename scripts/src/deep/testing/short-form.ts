import { expect, it } from 'vitest';
import { stopServing } from '../../bench/browser.ts';
import { brokenOf, type Kind, type Row } from '../row.ts';

/** A row as `npm test` runs it, on the database of the project; `on`: where the other one would show nothing new. */
export function testShortForm(row: Row, on: readonly Kind[] = row.on): void {
  const kind = process.env.SV_TEST_DB === 'postgres' ? 'postgres' : 'sqlite';
  const count = row.inTest ?? row.short;
  it.runIf(on.includes(kind))(`${row.what}: ${count} times`, { timeout: 180_000 }, async () => {
    const outcome = await row.run(count, { kind, from: 0, tell: () => undefined }).finally(stopServing);
    expect(brokenOf(outcome)).toEqual([]);
  });
}
