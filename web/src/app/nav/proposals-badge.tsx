import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waitingCountsQuery } from '../../lib/waiting.ts';
import { Badge } from '../../ui/page/badge.tsx';

/** How many proposals wait for the reader, beside "Giao việc"; nothing where none does. */
export function ProposalsBadge() {
  const { t } = useTranslation();
  const count = useQuery(waitingCountsQuery).data?.proposals ?? 0;
  const words = t('app.waiting.all', { what: t('app.waiting.proposals', { count }) });
  return count === 0 ? null : <Badge count={count} words={words} />;
}
