import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { Badge } from '../../../ui/page/badge.tsx';
import { transfersWaitingQuery } from './transfer-query.ts';

/** How many transfers wait for the officer's answer, beside "Cán bộ"; nothing where none does. */
export function TransferBadge() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...transfersWaitingQuery, enabled: useMe().can.transfer });
  const count = data?.count ?? 0;
  return count === 0 ? null : <Badge count={count} words={t('app.waitingTransfers', { count })} />;
}
