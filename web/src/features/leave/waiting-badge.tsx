import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/page/badge.tsx';
import { waitingLeaveQuery } from './waiting-query.ts';

/** How many requests for leave wait for the reader's answer, beside "Duyệt"; nothing where none does. */
export function WaitingBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(waitingLeaveQuery);
  const count = data?.rows.length ?? 0;
  return count === 0 ? null : <Badge count={count} words={t('app.waitingLeave', { count })} />;
}
