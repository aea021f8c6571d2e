import type { Db } from '@so-viec/db';
import { Problem } from '../../http/problem.ts';
import type { OutputActor } from '../output-access.ts';
import { viewOfOutput } from './output-story.ts';

/** Refusals that mean the product is no longer what the actor saw: they carry it as it is now. */
const CHANGED = new Set(['stale-version', 'output-checked', 'output-not-at-fault', 'cause-not-open']);

/** Runs a command; a refusal because the product has changed carries it as it is now, so that the second head sees the first's decision. */
export async function withCurrentOutput<T>(
  db: Db,
  actor: OutputActor,
  outputId: string,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem) || !CHANGED.has(error.body.code)) throw error;
    const { code, params } = error.body;
    const current = await viewOfOutput(db, actor, outputId);
    throw new Problem(code, params ? { params, current } : { current });
  }
}
