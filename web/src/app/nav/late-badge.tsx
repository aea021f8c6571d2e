import { TransferBadge } from '../../features/cadre/transfer/transfer-badge.tsx';
import { ReopeningsBadge } from '../../features/closing/requests/reopenings-badge.tsx';
import { ReviewsBadge } from './reviews-badge.tsx';

const BADGES = { cadres: TransferBadge, closing: ReopeningsBadge, unitReviews: ReviewsBadge };
export type LatePage = keyof typeof BADGES;

/** The badges of the few who answer transfers, requests to reopen, or reviews. */
export function LateBadge({ page }: { page: LatePage }) {
  const Badge = BADGES[page];
  return <Badge />;
}
