import { type Db, insertFindingSettings, inTransaction, type Trx } from '@so-viec/db';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import type { FindingSettingsInput } from '@so-viec/shared/finding/finding.schema';
import { completeSettings, readSettings, writeSettings } from '@so-viec/shared/finding/settings';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import type { Changer } from '../../unit/change/changer.ts';
import { editionInForce } from './settings-in-force.ts';
import type { TrialResult } from './try-settings.ts';

/**
 * Makes a new edition of the checks' settings; the findings that are there keep theirs until the checks run again. Refuses
 * what was tried on a month without a line, and what would name more than half of the people unless the asker says that number; 412 when another edition came between.
 */
export function changeFindingSettings(
  db: Db,
  by: Changer,
  input: FindingSettingsInput,
  trial: TrialResult,
): Promise<{ edition: number }> {
  by.access.requireAt('finding-settings.change', null);
  return inTransaction(db, (trx) => write(trx, by, input, trial));
}

async function write(
  trx: Trx,
  by: Changer,
  input: FindingSettingsInput,
  { month, flagged, people, hasLines }: TrialResult,
): Promise<{ edition: number }> {
  const last = await editionInForce(trx, by.at);
  const { headAfterDays, checks, phrases, reason, id } = input;
  const wanted = { ...writeSettings(completeSettings({ headAfterDays, checks, phrases })), reason };
  const known = last.id === id ? last : undefined;
  if (isRepeated(known, wanted)) return { edition: last.edition };
  if (last.edition !== input.edition) {
    throw new Problem('stale-version', { current: { edition: last.edition, ...readSettings(last) } });
  }
  if (!hasLines) {
    const params = { month: formatMonth(month) };
    const fields = [{ path: 'month', code: 'finding-settings-month-empty' as const, params }];
    throw new Problem('finding-settings-month-empty', { params, fields });
  }
  if (2 * flagged > people && input.confirmedFlagged !== flagged) {
    throw new Problem('finding-settings-flag-many', { params: { flagged, people } });
  }
  const edition = last.edition + 1;
  const { accountId } = by.access.actor;
  await insertFindingSettings(trx, { id, edition, ...wanted, at: by.at, accountId });
  const done = {
    object: 'finding-settings',
    objectId: id,
    objectVersion: edition,
    detail: { flagged, people },
  };
  await audit(trx, { at: by.at, accountId }, 'finding-settings.write', done);
  return { edition };
}
