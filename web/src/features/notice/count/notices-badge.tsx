import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { Badge } from '../../../ui/page/badge.tsx';
import { noticeCountQuery } from './notice-count-query.ts';

/** How many notices are unread, beside "Thông báo"; where none is, what else stands there. */
export function NoticesBadge({ otherwise = null }: { otherwise?: ReactNode }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...noticeCountQuery, enabled: useMe().cadre !== null });
  const count = data?.unread ?? 0;
  return count === 0 ? otherwise : <Badge count={count} words={t('app.unreadNotices', { count })} />;
}
