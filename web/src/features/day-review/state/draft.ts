import { type Check, DEGREES, type Degree } from '@so-viec/shared/day-review/degree.rules';
import { saysSomething } from '@so-viec/shared/text/fold';
import type { ReviewedDay, ReviewedOutput } from './queries.ts';
import { type Stop, stopsOf, WHOLE_DAY } from './stops.ts';

/** What the reviewer has chosen and typed for one day and not sent yet. Kept by stop, also while other days are open. */
export interface Draft {
  degrees: Readonly<Record<string, Degree>>;
  /** By a pack of faults and delays: how many items failed, and how many are late; what is not named is proposed. */
  faults: Readonly<Record<string, number>>;
  late: Readonly<Record<string, number>>;
  reasons: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: Draft = { degrees: {}, faults: {}, late: {}, reasons: {} };

/** Products named in the draft; all others of the day are complete. */
export function checksOf(day: ReviewedDay, draft: Draft): Check[] {
  return stopsOf(day).flatMap(({ id, output }) => {
    const check = checkOf(id, draft);
    const isPlain =
      check.degree === 100 && check.reason === '' && !check.faults && draft.late[id] === undefined;
    if (!output || isPlain) return [];
    return [{ ...check, delays: lateOf(day, output, draft) }];
  });
}

/** The same from the draft alone, for a day that is not open. */
export function draftedChecks(draft: Draft): Check[] {
  const { degrees, faults, late } = draft;
  const ids = new Set([...Object.keys(degrees), ...Object.keys(faults), ...Object.keys(late)]);
  return [...ids].map((id) => checkOf(id, draft));
}

function checkOf(id: string, { degrees, faults, late, reasons }: Draft): Check {
  return {
    outputId: id,
    degree: degrees[id] ?? 100,
    reason: saysSomething(reasons[id] ?? '') ? (reasons[id]?.trim() ?? '') : '',
    faults: faults[id] ?? 0,
    delays: late[id] ?? 0,
  };
}

type Dated = Pick<ReviewedOutput, 'id' | 'quantity' | 'isPastDue'>;

/** How many items of a product are late: all of one past its due day are proposed, none where degrees are given. */
export function lateOf({ controls }: Pick<ReviewedDay, 'controls'>, output: Dated, { late }: Draft): number {
  if (controls === 'degree') return 0;
  return late[output.id] ?? (output.isPastDue ? output.quantity : 0);
}

const mustSayWhy = ({ degree, faults, reason }: Check): boolean =>
  (degree === 0 || Boolean(faults)) && !reason;

/** A delay of what came in time says why. */
const isBareDelay = ({ delays, reason }: Check): boolean => Boolean(delays) && !reason;

/** So does a delay that is proposed and taken off. */
const dropsDelay = ({ isPastDue, quantity }: Dated, { delays = 0, reason }: Check): boolean =>
  isPastDue && delays < quantity && !reason;

/** Whether a draft must be looked at before its day is accepted with others: a reason is missing, or would be lost. */
export function needsLook(draft: Draft): boolean {
  const { reasons } = draft;
  const checks = draftedChecks(draft);
  // Of a day that is not open nobody knows whether a delay was proposed: what was said of one is looked at again.
  const isBare = checks.some(
    (check) => mustSayWhy(check) || (draft.late[check.outputId] !== undefined && !check.reason),
  );
  const isLoose = Object.entries(reasons).some(
    ([id, reason]) => !checks.some(({ outputId }) => outputId === id) && reason.trim(),
  );
  return isBare || isLoose;
}

/** The first product at 0 %, at fault, late though in time or in time though late that does not say why. */
export function stopWithoutReason(day: ReviewedDay, draft: Draft): Stop | undefined {
  return stopsOf(day).find(({ id, output }) => {
    const check = checkOf(id, draft);
    if (!output) return false;
    const ofDelay = draft.late[id] !== undefined && dropsDelay(output, check);
    return mustSayWhy(check) || ofDelay || (!output.isPastDue && isBareDelay(check));
  });
}

/** The first reason that an acceptance would lose: one on a line without a product, or on the whole day. */
export function stopWithLooseReason(day: ReviewedDay, draft: Draft): Stop | undefined {
  return stopsOf(day).find(({ id, output }) => !output && draft.reasons[id]?.trim());
}

interface ReasonWords {
  ofLine: (lineNumber: number, reason: string) => string;
}

/** Why a day is returned: what was typed at its lines, each with the line's number when it has several. */
export function returnReason(day: ReviewedDay, draft: Draft, words: ReasonWords): string {
  return stopsOf(day)
    .flatMap((stop) => {
      const reason = draft.reasons[stop.id]?.trim();
      if (!reason) return [];
      const isPlain = stop.id === WHOLE_DAY.id || day.lines.length === 1;
      return [isPlain ? reason : words.ofLine(stop.lineNumber, reason)];
    })
    .join('\n');
}

/** How many products each degree gets, the fullest first: "2 × 100 %, 1 × 75 %". Quantities count. */
export function degreeCounts(day: ReviewedDay, draft: Draft): { degree: Degree; count: number }[] {
  const counts = new Map<Degree, number>();
  for (const { id, output } of stopsOf(day)) {
    const degree = draft.degrees[id] ?? 100;
    if (output) counts.set(degree, (counts.get(degree) ?? 0) + output.quantity);
  }
  return [...DEGREES]
    .reverse()
    .flatMap((degree) => (counts.has(degree) ? [{ degree, count: counts.get(degree) ?? 0 }] : []));
}

/** How many products the acceptance takes, how many of their items fail and how many are late. Quantities count. */
export function findingCounts(
  day: ReviewedDay,
  draft: Draft,
): { taken: number; faults: number; late: number } {
  const counts = { taken: 0, faults: 0, late: 0 };
  for (const { id, output } of stopsOf(day)) {
    if (!output) continue;
    const faults = draft.faults[id] ?? 0;
    if (faults > 0) counts.faults += faults;
    else counts.taken += output.quantity;
    counts.late += lateOf(day, output, draft);
  }
  return counts;
}
