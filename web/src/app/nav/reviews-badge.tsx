import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewsWaitingQuery } from '../../lib/waiting.ts';
import { Badge } from '../../ui/page/badge.tsx';

/** How many reviews and appeals wait for the reader, beside "Phiếu của đơn vị"; nothing where none does. */
export function ReviewsBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(reviewsWaitingQuery);
  if (!data) return null;
  const kinds = { score: data.score, approve: data.approve, appeals: data.appeals.length };
  const words = (['score', 'approve', 'appeals'] as const)
    .filter((kind) => kinds[kind] > 0)
    .map((kind) => t(`app.waitingReviews.${kind}`, { count: kinds[kind] }));
  const count = kinds.score + kinds.approve + kinds.appeals;
  return count === 0 ? null : (
    <Badge count={count} words={t('app.waiting.all', { what: words.join(', ') })} />
  );
}
