import type { ProblemBody } from '@so-viec/shared/problem/problem';
import type { Context } from 'hono';
import { noteRefusal } from '../audit/refusals.ts';
import { problemOf } from '../http/answer-problem.ts';
import type { AppEnv } from '../http/env.ts';

/** What became of one person of a request for several. */
export interface BatchOutcome {
  cadre: string;
  state: string | null;
  problem: ProblemBody | null;
}

/**
 * Takes a step of each of several people, one after the other: each is a write of its own that stands or falls alone, and
 * a refusal of one is in the trail as if it had been asked alone.
 */
export async function takeEach<Person extends { cadre: string }>(
  c: Context<AppEnv>,
  people: readonly Person[],
  take: (person: Person) => Promise<{ state: string }>,
): Promise<BatchOutcome[]> {
  const outcomes: BatchOutcome[] = [];
  for (const person of people) {
    const { cadre } = person;
    try {
      outcomes.push({ cadre, state: (await take(person)).state, problem: null });
    } catch (error) {
      const problem = problemOf(error, c);
      await noteRefusal(c, problem, cadre);
      outcomes.push({ cadre, state: null, problem });
    }
  }
  return outcomes;
}
