import { listRefusals, type Trx } from '@so-viec/db';
import { audit } from '../audit/audit.ts';
import { ATTEMPTS_KEPT } from '../auth/limits.ts';
import { slowDownAfter } from '../auth/tries/slow-down.rules.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';

const ACT = 'transfer.unknown-person';

/** Slows down who asks for people that are not there: as many wrong ones are free as at the door, then each waits longer. */
export async function requireTriesLeft(trx: Trx, { access, at }: Officer): Promise<void> {
  const now = new Date(at);
  const since = new Date(now.getTime() - ATTEMPTS_KEPT).toISOString();
  const refused = await listRefusals(trx, { act: ACT, objectId: access.actor.accountId, since });
  const { waitSeconds } = slowDownAfter(
    refused.map((row) => ({ ...row, succeeded: false })),
    now,
  );
  if (waitSeconds > 0) throw new Problem('too-many-tries', { params: { waitSeconds } });
}

/** Leaves in the trail who asked for whom: the code that was typed, and for which body. */
export async function noteUnknownPerson(
  trx: Trx,
  officer: Officer,
  { code, bodyId }: { code: string; bodyId: string },
): Promise<void> {
  const object = { object: 'account', objectId: officer.access.actor.accountId };
  await audit(trx, byOf(officer), ACT, { ...object, outcome: 'refused', detail: { code, bodyId } });
}
