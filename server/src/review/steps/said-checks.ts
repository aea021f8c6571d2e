import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import { earlyBecause, undecidedOf } from '@so-viec/shared/review/sheet/deciding.rules';
import { ownPoints, reasonsMissing } from '@so-viec/shared/review/sheet/said.rules';
import type { Sheet } from '@so-viec/shared/review/sheet/sheet';
import { Problem } from '../../http/problem.ts';

/** Refuses a review that leaves a general criterion without points, of the person or of the authority. */
export function refuseUnsaid({ pack, said, general }: Sheet, side: 'own' | 'standing'): void {
  if (pack.controls === 'degree') return;
  const points = side === 'own' ? ownPoints(said) : general;
  const missing = GENERAL_CRITERIA.filter(({ code }) => points[code] === undefined);
  if (missing.length === 0) return;
  throw new Problem('review-points-missing', {
    params: { count: missing.length },
    fields: missing.map(({ code }) => ({ path: `criteria.${code}`, code: 'missing' })),
  });
}

/** Refuses points of the authority that differ from the person's without a reason. */
export function refuseUnreasoned({ said, kind, marks }: Sheet): void {
  const missing = reasonsMissing(said, kind, marks?.computed ?? 100);
  if (missing.length === 0) return;
  throw new Problem('review-reason-missing', {
    params: { count: missing.length },
    fields: missing.map((code) => ({ path: `criteria.${code}.reason`, code: 'missing' })),
  });
}

/** Refuses to approve where nothing was assigned: without a total there is nothing to decide (rules §3, G = 0). */
export function refuseWithoutTotal({ pack, totalHundredths }: Sheet): void {
  if (pack.controls !== 'degree' && totalHundredths === null) throw new Problem('review-without-total');
}

/** Refuses to decide without a reason while the month runs or products wait for their check; names the first of these. */
export function refuseEarly(sheet: Sheet, month: Month, today: CivilDay): void {
  const why = earlyBecause(sheet, month, today);
  if (why === undefined) return;
  const undecided = undecidedOf(sheet);
  const names = undecided.slice(0, MOST_NAMED).map(({ name }) => name);
  const params = { count: undecided.length, names: names.join('; ') };
  const code = why === 'month-runs' ? 'review-month-runs' : 'review-products-wait';
  throw new Problem(code, { params, fields: [{ path: 'reason', code, params }] });
}

const MOST_NAMED = 5;
