import type { Db } from '@so-viec/db';
import type { AnnualStepKind } from '@so-viec/shared/annual-rating/annual-rating.rules';
import type { AnnualBatch } from '@so-viec/shared/annual-rating/annual-rating.schema';
import type { ProblemBody } from '@so-viec/shared/problem/problem';
import { Problem } from '../../http/problem.ts';
import type { ReviewUser } from '../../review/reviewer.ts';
import { takeAnnualStep } from './annual-step.commands.ts';

export interface AnnualOutcome {
  cadre: string;
  state: string | null;
  problem: ProblemBody | null;
}

/** One meeting, proposal, decision or notice of several people; each is a write of its own that stands or falls alone. */
export async function takeAnnualBatch(
  db: Db,
  user: ReviewUser,
  { year, kind, people, ...said }: AnnualBatch & { year: number; kind: AnnualStepKind },
): Promise<AnnualOutcome[]> {
  const outcomes: AnnualOutcome[] = [];
  for (const { cadre, ...seen } of people) {
    const input = { ...said, ...seen, fileId: null };
    try {
      const { state } = await takeAnnualStep(db, user, { cadre, year, kind, input });
      outcomes.push({ cadre, state, problem: null });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      outcomes.push({ cadre, state: null, problem: error.body });
    }
  }
  return outcomes;
}
