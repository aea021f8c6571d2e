import {
  type Db,
  findLineToVouch,
  findVouching,
  insertVouching,
  inTransaction,
  listSecretLines,
  listVouchings,
  lockCadre,
  type Trx,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { VouchingInput } from '@so-viec/shared/work-entry/vouching.schema';
import type { Access } from '../../access/access.ts';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import type { Writer } from '../writer.ts';

/**
 * Says of a confidential line, as the person named for it, that it was so, or why not. The same twice is one. Refuses with
 * 404 a line one is not named for, 412 a line that was changed since, 422 a day that no longer waits.
 */
export function vouchForLine(
  db: Db,
  by: Writer,
  entryId: string,
  { id, version, answer }: VouchingInput,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const named = { id: entryId, voucherId: by.cadreId };
    const seen = await findLineToVouch(trx, named);
    if (!seen) throw new Problem('not-found');
    await lockCadre(trx, seen.cadreId);
    const line = await findLineToVouch(trx, named);
    if (!line) throw new Problem('not-found');
    if (isRepeated(await findVouching(trx, id), { entryId, answer })) return;
    if (line.version !== version) throw new Problem('stale-version');
    if (line.dayState !== 'submitted') throw new Problem('day-not-submitted');
    await keep(trx, { at: by.at, accountId: by.access.actor.accountId }, { id, entryId, version, answer });
  });
}

async function keep(
  trx: Trx,
  by: { at: string; accountId: string },
  { version, ...said }: VouchingInput & { entryId: string },
): Promise<void> {
  await insertVouching(trx, { ...said, entryVersion: version, ...by });
  await audit(trx, by, 'entry.vouch', {
    object: 'work_entry',
    objectId: said.entryId,
    objectVersion: version,
    detail: { answer: said.answer },
  });
}

/**
 * A day, or a product, is accepted once each confidential line of it is confirmed by who is named for it. Who is named and
 * accepts confirms by that, unless they said otherwise; else 422 with the name of who is waited for.
 */
export async function requireVouchings(
  trx: Trx,
  { access, at }: { access: Access; at: string },
  of: { workDayId: string } | { outputId: string },
): Promise<void> {
  const secret = await listSecretLines(trx, of);
  const said = await listVouchings(
    trx,
    secret.map(({ id }) => id),
  );
  for (const { id, version, voucherId, voucherName } of secret) {
    const answer = said.get(id)?.answer;
    if (answer === 'confirmed') continue;
    const isOneself = voucherId !== null && voucherId === access.actor.cadreId;
    if (answer !== undefined || !isOneself) {
      throw new Problem('secret-not-vouched', { params: { name: voucherName ?? '' } });
    }
    const by = { at, accountId: access.actor.accountId };
    await keep(trx, by, { id: newId(), entryId: id, version, answer: 'confirmed' });
  }
}
