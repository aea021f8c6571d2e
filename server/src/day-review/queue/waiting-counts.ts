import { countLinesToVouch, type Db, listSubmittedDays } from '@so-viec/db';
import type { Access } from '../../access/access.ts';
import { viewOfWaitingRequests } from '../../leave/waiting-requests.ts';
import { listProductsWaiting } from '../../output/view/output-queue.ts';
import { listProposalsWaiting } from '../../task/proposal/proposals-view.ts';
import { reviewedBy } from './review-queue.ts';

/** How many days, products, requests for leave, proposals and confidential lines wait for the actor: the number beside "Duyệt". */
export async function viewOfWaitingCounts(db: Db, access: Access) {
  const days = await listSubmittedDays(db, access.reviewScope(), 'day');
  const { waiting } = await listProductsWaiting(db, access);
  return {
    days: days.filter(reviewedBy(access)).length,
    products: waiting.length,
    leave: (await viewOfWaitingRequests(db, access)).rows.length,
    proposals: (await listProposalsWaiting(db, access)).length,
    secrets: await countLinesToVouch(db, access.actor.cadreId),
  };
}
