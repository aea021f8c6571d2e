import { verifyGuards } from '../audit/guard/verify-guards.ts';
import type { Fault } from '../audit/verify/fault.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import { run } from './tamper/statements.ts';

class Undo extends Error {}

/** What is found once somebody did this, but for triggers that are `meant`, and what is left of it once what is told is typed; nothing of it stays. */
export async function foundOnce(
  db: Db,
  statements: readonly string[],
  meant?: readonly string[],
): Promise<{ found: Fault[]; left: Fault[] }> {
  let seen: { found: Fault[]; left: Fault[] } | undefined;
  const look = async (trx: Trx) => {
    await run(trx, ...statements);
    const found = await verifyGuards(trx, meant);
    for (const { mend } of found) await run(trx, ...(mend ?? []));
    seen = { found, left: await verifyGuards(trx, meant) };
    throw new Undo();
  };
  await db
    .transaction()
    .execute(look)
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  if (!seen) throw new Error('Nothing was done.');
  return seen;
}
