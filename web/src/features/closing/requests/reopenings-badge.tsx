import '../texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/page/badge.tsx';
import { reopeningsWaitingQuery } from '../queries.ts';

/** How many requests to reopen wait for the reader as the second person, beside "Khóa tháng"; nothing where none does. */
export function ReopeningsBadge() {
  const { t } = useTranslation();
  const count = useQuery(reopeningsWaitingQuery).data?.count ?? 0;
  return count === 0 ? null : <Badge count={count} words={t('closing.requests.waiting', { count })} />;
}
