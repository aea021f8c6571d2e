import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/page/badge.tsx';
import { ownWorkCountQuery } from './own-work-query.ts';

/** How much of the reader's own work presses, beside "Việc của tôi"; nothing where none does. */
export function OwnWorkBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(ownWorkCountQuery);
  const count = data?.pressing ?? 0;
  return count === 0 ? null : <Badge count={count} words={t('app.pressingWork', { count })} />;
}
