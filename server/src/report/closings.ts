import { findClosingInForce, findLastCheckpoint } from '@so-viec/db';
import { type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { ReportCheckpoint, ReportClosing } from '@so-viec/shared/report/report-content';
import { rootsOf } from '@so-viec/shared/unit/tree.rules';
import type { Reader } from '../summary/selection.ts';

/** The closings in force of a unit's months (null: of the one top that there is); months that are open have none. */
export async function closingsOf(
  { db, organisation }: Reader,
  months: readonly Month[],
  unitId: string | null,
): Promise<ReportClosing[]> {
  const roots = rootsOf(organisation.tree);
  const of = unitId ?? (roots.length === 1 ? roots[0]?.unitId : undefined);
  if (of === undefined) return [];
  const closings: ReportClosing[] = [];
  for (const month of months) {
    const closing = await findClosingInForce(db, month, of);
    if (closing) closings.push({ month, edition: closing.edition, fingerprint: closing.fingerprint });
  }
  return closings;
}

/** Up to where the trail is signed; null where nothing of it is yet. */
export async function checkpointOf({ db }: Pick<Reader, 'db'>): Promise<ReportCheckpoint | null> {
  const last = await findLastCheckpoint(db);
  return last ? { seq: last.seq, link: last.link, on: todayIn(new Date(last.at)) } : null;
}
