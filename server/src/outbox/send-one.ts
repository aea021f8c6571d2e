import { changeWaiting, type Db, inTransaction, type OutboxName, type Waiting } from '@so-viec/db';
import { begunAt, type Failure, outcomeOf, type Patience } from './outbox.rules.ts';

interface Of {
  name: OutboxName;
  patience: Patience;
  now: () => Date;
}

/**
 * Takes up something that waits, sends it and writes down what came of it. Undefined where it is not ours to send: somebody
 * else took it up, it is gone, or `send` found that there is nothing to tell. With its server `down` it is not tried.
 */
export async function sendOne(
  db: Db,
  { name, patience, now }: Of,
  one: Waiting & { tries: number; at: string },
  send: () => Promise<Failure | null | undefined>,
  down: Failure | null = null,
): Promise<Failure | null | undefined> {
  const begun = begunAt(one, now());
  if (down === null && !(await inTransaction(db, (trx) => changeWaiting(trx, name, one, begun)))) {
    return undefined;
  }
  const failure = down ?? (await send());
  if (failure === undefined) return undefined;
  const stands = { id: one.id, nextAt: down === null ? begun.nextAt : one.nextAt };
  const outcome = outcomeOf(one, failure, { now: now(), isSpared: down !== null, patience });
  const isOurs = await inTransaction(db, (trx) => changeWaiting(trx, name, stands, outcome));
  return down !== null && !isOurs ? undefined : failure;
}
