import { type Edition, lockEdition, lockOrganisation, raiseChangeCounter, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { CODE_PATTERN } from '@so-viec/shared/position-catalogue/catalogue.schema';
import { isEditable } from '@so-viec/shared/position-catalogue/edition.rules';
import { isSameCode } from '@so-viec/shared/text/same-code';
import type { Context } from 'hono';
import { audit, type By } from '../audit/audit.ts';
import type { AppEnv } from '../http/env.ts';
import { Problem } from '../http/problem.ts';

/** Who changes the catalogue, and when. */
export interface Doer extends By {
  today: CivilDay;
}

/** Refuses with 403 whoever may not change the catalogue. */
export function doerOf({ var: { access, now, today } }: Context<AppEnv>): Doer {
  access.requireAt('catalogue.change', null);
  return { at: now().toISOString(), accountId: access.actor.accountId, today };
}

/** Whether the reader may change the catalogue, for the page's buttons. */
export function mayChange({ var: { access } }: Context<AppEnv>): boolean {
  return can(access.relationsToAll(), 'catalogue.change');
}

/** The edition held still, after the organisation, which the end of the change counts on; 404 where there is none. */
export async function editionToChange(trx: Trx, code: string): Promise<Edition> {
  await lockOrganisation(trx);
  const edition = await lockEdition(trx, code);
  if (!edition) throw new Problem('not-found');
  return edition;
}

/** The draft held still. Refuses 422 what is or was in force: lines rest on it. */
export async function draftToChange(trx: Trx, code: string): Promise<Edition> {
  const edition = await editionToChange(trx, code);
  if (!isEditable({ state: edition.state as 'draft' })) {
    throw new Problem('edition-not-draft', { params: { edition: code } });
  }
  return edition;
}

/** Names of posts and denominators rest on positions, so caches are told; the act goes into the trail. */
export async function settleCatalogue(
  trx: Trx,
  doer: Doer,
  act: string,
  done: { object: string; objectId: string; objectVersion?: number; detail?: Record<string, unknown> },
): Promise<void> {
  await raiseChangeCounter(trx);
  await audit(trx, doer, act, done);
}

/** 412 with the row as it is now. */
export function refuseStale(seen: number, current: { version: number }): void {
  if (seen !== current.version) throw new Problem('stale-version', { current });
}

/** A new code stands in addresses, and differs from the others by more than case; what was imported keeps the code it has. */
export function refuseOddCode(code: string, others: readonly { code: string }[]): void {
  if (!CODE_PATTERN.test(code)) {
    throw new Problem('bad-input', { fields: [{ path: 'code', code: 'bad-code' }] });
  }
  const other = others.find((one) => isSameCode(one.code, code))?.code;
  if (other === undefined) return;
  const params = { code, other };
  throw new Problem('code-by-case', { params, fields: [{ path: 'code', code: 'code-by-case', params }] });
}
