import type { Db } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { ProblemBody } from '@so-viec/shared/problem/problem';
import type { ReviewBatch } from '@so-viec/shared/review/review.schema';
import { Problem } from '../http/problem.ts';
import type { ReviewUser } from './reviewer.ts';
import { takeReviewStep } from './steps/review-step.commands.ts';

export interface BatchOutcome {
  cadre: string;
  state: string | null;
  problem: ProblemBody | null;
}

/** Scores or approves several people's reviews as they stand; each is a write of its own that stands or falls alone. */
export async function takeBatch(
  db: Db,
  user: ReviewUser,
  { month, kind, reviews }: ReviewBatch & { month: Month; kind: 'scored' | 'approved' },
): Promise<BatchOutcome[]> {
  const outcomes: BatchOutcome[] = [];
  for (const { cadre, ...seen } of reviews) {
    const input = { ...seen, reason: '' };
    outcomes.push(await outcomeOf(cadre, () => takeReviewStep(db, user, { cadre, month, kind, input })));
  }
  return outcomes;
}

async function outcomeOf(cadre: string, take: () => Promise<{ state: string }>): Promise<BatchOutcome> {
  try {
    return { cadre, state: (await take()).state, problem: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { cadre, state: null, problem: error.body };
  }
}
