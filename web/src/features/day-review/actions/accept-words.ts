import type { TFunction } from 'i18next';
import { formatWhole, percentWhole } from '../../../lib/format.ts';
import type { Chosen } from '../desk/use-chosen.ts';
import { type Draft, degreeCounts, findingCounts } from '../state/draft.ts';
import type { ReviewedDay } from '../state/queries.ts';

/** What the button does, with how many products get which degree: "Duyệt ngày, 3 sản phẩm đạt 100 %". */
export function acceptWords(t: TFunction, day: ReviewedDay, draft: Draft): string {
  if (day.controls === 'faults-and-delays') return decreeWords(t, day, draft);
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

/** By faults and delays: "Duyệt ngày, 3 sản phẩm đạt, 1 chưa đạt, 2 chậm". */
function decreeWords(t: TFunction, day: ReviewedDay, draft: Draft): string {
  const { taken, faults, late } = findingCounts(day, draft);
  if (taken + faults === 0) return t('dayReview.act.accept');
  const parts = [
    taken > 0 && t('dayReview.act.taken', { count: taken }),
    faults > 0 && t('dayReview.act.faults', { count: faults }),
    late > 0 && t('dayReview.act.late', { count: late }),
  ];
  return t('dayReview.act.acceptSome', { counts: parts.filter(Boolean).join(', ') });
}

/** The same for the days that are ticked: "Duyệt 3 ngày đã chọn, 12 sản phẩm đạt 100 %". */
export function acceptChosenWords(t: TFunction, { ids, outputs, hasLower }: Chosen): string {
  const days = t('dayReview.act.acceptDays', { count: ids.size });
  if (outputs === 0) return days;
  const products = t(hasLower ? 'dayReview.act.productsJudged' : 'dayReview.act.productsFull', {
    count: outputs,
  });
  return `${days}, ${products}`;
}
