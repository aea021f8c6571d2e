import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waitingCountsQuery } from '../../lib/waiting.ts';
import { Badge } from '../../ui/page/badge.tsx';

const KINDS = ['days', 'products', 'leave', 'proposals', 'secrets'] as const;

/** How much waits for the reader, beside "Duyệt"; nothing where nothing does. */
export function WaitingBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(waitingCountsQuery);
  if (!data) return null;
  const count = KINDS.reduce((sum, kind) => sum + data[kind], 0);
  const what = KINDS.filter((kind) => data[kind] > 0).map((kind) =>
    t(`app.waiting.${kind}`, { count: data[kind] }),
  );
  return count === 0 ? null : <Badge count={count} words={t('app.waiting.all', { what: what.join(', ') })} />;
}
