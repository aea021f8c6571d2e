import { TransferBadge } from '../../features/cadre/transfer/transfer-badge.tsx';
import { ReopeningsBadge } from '../../features/closing/requests/reopenings-badge.tsx';

/** The badges of the few who answer transfers or requests to reopen. */
export const LateBadge = ({ page }: { page: 'cadres' | 'closing' }) =>
  page === 'cadres' ? <TransferBadge /> : <ReopeningsBadge />;
