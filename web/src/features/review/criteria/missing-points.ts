import type { SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { Problem } from '../../../lib/problem.ts';
import { problemText } from '../../../lib/problem-text.ts';

/** The criteria a refused step still wants points of, in the order of the form. */
export function missingPoints(refused: unknown): SaidCode[] {
  if (!(refused instanceof Problem) || refused.code !== 'review-points-missing') return [];
  return refused.fields.map(({ path }) => path.replace('criteria.', '') as SaidCode);
}

/** Puts the cursor into the first input that has no points, once the marked ones are drawn. */
export function useCursorOnMissing(refused: unknown): void {
  useEffect(() => {
    if (missingPoints(refused).length === 0) return;
    document.querySelector<HTMLInputElement>('input[inputmode="decimal"][aria-invalid]')?.focus();
  }, [refused]);
}

/** What a refused step says, with the names of the criteria that want a reason. */
export function stepProblem(t: TFunction, refused: unknown): string {
  const text = problemText(t, refused);
  if (!(refused instanceof Problem) || refused.code !== 'review-reason-missing') return text;
  const names = refused.fields.map(({ path }) =>
    t(`review.criteria.short.${path.split('.')[1] as SaidCode}`),
  );
  return `${text} ${names.join('; ')}.`;
}
