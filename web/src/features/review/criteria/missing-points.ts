import type { SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import { useEffect } from 'react';
import { Problem } from '../../../lib/problem.ts';

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
