import {
  countUsesOfEdition,
  type Db,
  type Edition,
  findEditionUntil,
  inTransaction,
  type Trx,
  updateEdition,
} from '@so-viec/db';
import { addDays, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { WithdrawalInput } from '@so-viec/shared/position-catalogue/catalogue.schema';
import { type EditionState, standingOn } from '@so-viec/shared/position-catalogue/edition.rules';
import { Problem } from '../http/problem.ts';
import { type Doer, editionToChange, refuseStale, settleCatalogue } from './doer.ts';
import { stepOf } from './edition.commands.ts';

/**
 * Takes an edition that waits for its day back to a draft, with a reason; the one it would replace goes on. Refuses 422
 * one that is in force by now, was replaced, or has posts or tasks under it. Asked twice it is done once.
 */
export function withdrawEdition(db: Db, doer: Doer, code: string, input: WithdrawalInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const edition = await editionToChange(trx, code);
    if (edition.state === 'draft' && edition.version === input.version + 1) return;
    refuseStale(input.version, edition);
    requireWaiting(edition, doer);
    const count = await countUsesOfEdition(trx, edition.id);
    if (count > 0) throw new Problem('edition-in-use', { params: { count } });
    const { decision, decidedOn, fromOn } = edition;
    await updateEdition(trx, edition, { state: 'draft', decision: null, decidedOn: null });
    await stepOf(trx, doer, { catalogueId: edition.id, kind: 'withdrawn', on: null, note: input.reason });
    await letFormerGoOn(trx, doer, fromOn);
    const detail = { decision, decidedOn, fromOn, reason: input.reason };
    const objectVersion = edition.version + 1;
    const done = { object: 'position_catalogue', objectId: edition.id, objectVersion, detail };
    await settleCatalogue(trx, doer, 'catalogue.withdraw', done);
  });
}

function requireWaiting({ code, fromOn, toOn, ...edition }: Edition, { today }: Doer): void {
  const state = edition.state as EditionState;
  const params = { edition: code, day: formatDay(fromOn) };
  if (state !== 'in-force' || standingOn({ state, fromOn, toOn }, today) !== 'waiting') {
    throw new Problem('edition-not-waiting', { params });
  }
}

async function letFormerGoOn(trx: Trx, doer: Doer, fromOn: string): Promise<void> {
  const former = await findEditionUntil(trx, addDays(fromOn, -1));
  if (!former) return;
  await updateEdition(trx, former, { state: 'in-force', toOn: null });
  await stepOf(trx, doer, { catalogueId: former.id, kind: 'restored', on: null, note: '' });
}
