import type { TFunction } from 'i18next';
import { formatWhole, percentWhole } from '../../../lib/format.ts';
import { type Draft, degreeCounts } from '../state/draft.ts';
import type { ReviewedDay } from '../state/queries.ts';

/** What the button does, with how many products get which degree: "Duyệt ngày, 3 sản phẩm đạt 100 %". */
export function acceptWords(t: TFunction, day: ReviewedDay, draft: Draft): string {
  const counts = degreeCounts(day, draft);
  const [only] = counts;
  if (!only) return t('dayReview.act.accept');
  if (counts.length === 1 && only.degree === 100) return t('dayReview.act.acceptAll', { count: only.count });
  const parts = counts.map(({ degree, count }, index) =>
    t(index === 0 ? 'dayReview.act.countOf' : 'dayReview.act.countAt', {
      count,
      quantity: formatWhole(count),
      degree: percentWhole(degree),
    }),
  );
  return t('dayReview.act.acceptSome', { counts: parts.join(', ') });
}
