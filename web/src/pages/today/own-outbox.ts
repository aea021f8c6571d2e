import { reasonSenders } from '../../features/work-day/reasons/reasons.ts';
import { submissionSenders } from '../../features/work-day/steps/submission.ts';
import { entrySenders } from '../../features/work-entry/sheet/senders.ts';
import { outboxOf, type RunningOutbox } from '../../lib/outbox/run-outbox.ts';

/** Everything that waits for the server goes through one outbox of the account. */
const SENDERS = { ...entrySenders, ...reasonSenders, ...submissionSenders };

/** The outbox of an account with all that can be sent. */
export const ownOutbox = (accountId: string): RunningOutbox => outboxOf(accountId, SENDERS);
