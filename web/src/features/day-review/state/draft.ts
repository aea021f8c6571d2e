import { type Check, DEGREES, type Degree } from '@so-viec/shared/day-review/degree.rules';
import type { ReviewedDay } from './queries.ts';
import { type Stop, stopsOf, WHOLE_DAY } from './stops.ts';

/** What the reviewer has chosen and typed for one day and not sent yet. Kept by stop, also while other days are open. */
export interface Draft {
  degrees: Readonly<Record<string, Degree>>;
  reasons: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: Draft = { degrees: {}, reasons: {} };

/** Products named in the draft; all others of the day are complete. */
export function checksOf(day: ReviewedDay, draft: Draft): Check[] {
  return stopsOf(day).flatMap(({ id, output }) => {
    const degree = draft.degrees[id] ?? 100;
    const reason = draft.reasons[id]?.trim() ?? '';
    return output && (degree !== 100 || reason !== '') ? [{ outputId: id, degree, reason }] : [];
  });
}

/** The same from the draft alone, for a day that is not open. */
export function draftedChecks({ degrees, reasons }: Draft): Check[] {
  return Object.entries(degrees).map(([outputId, degree]) => {
    return { outputId, degree, reason: reasons[outputId]?.trim() ?? '' };
  });
}

/** Whether a draft must be looked at before its day is accepted with others: a reason is missing, or would be lost. */
export function needsLook({ degrees, reasons }: Draft): boolean {
  const isBare = Object.entries(degrees).some(([id, degree]) => degree === 0 && !reasons[id]?.trim());
  const isLoose = Object.entries(reasons).some(([id, reason]) => degrees[id] === undefined && reason.trim());
  return isBare || isLoose;
}

/** The first product at 0 % that does not say why. */
export function stopWithoutReason(day: ReviewedDay, draft: Draft): Stop | undefined {
  return stopsOf(day).find(
    ({ id, output }) => output && draft.degrees[id] === 0 && !draft.reasons[id]?.trim(),
  );
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
