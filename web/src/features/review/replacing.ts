import type { ReviewStepInput } from '@so-viec/shared/review/review.schema';
import type { SaidBy, SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import type { Sheet } from '@so-viec/shared/review/sheet/sheet';
import { rescored } from '@so-viec/shared/review/sheet/sheet.rules';
import { useState } from 'react';
import type { Review } from './answers.ts';
import type { PointsPlace } from './criteria/standing.ts';
import type { PointsSaid } from './criteria/words.ts';

type Changed = Partial<Record<SaidCode, PointsSaid>>;

/** A decision being prepared to replace the one in force: today's figures with the points that were changed, nothing saved. */
export function useReplacing(review: Review) {
  const [changed, setChanged] = useState<Changed>({});
  const basis = (review.now ?? review.sheet) as Sheet;
  const said: SaidBy = { ...basis.said };
  for (const [code, { value, reason }] of Object.entries(changed) as [SaidCode, PointsSaid][]) {
    said[code] = { own: basis.said[code]?.own ?? null, authority: value, reason };
  }
  const place: PointsPlace = {
    side: 'authority',
    points: (code) => changed[code],
    setPoints: (code, points) => setChanged((before) => ({ ...before, [code]: points })),
  };
  const criteria: ReviewStepInput['criteria'] = (Object.entries(changed) as [SaidCode, PointsSaid][]).map(
    ([code, points]) => ({ code, ...points }),
  );
  return { sheet: rescored(basis, said) as Review['sheet'], place, criteria, reset: () => setChanged({}) };
}
