import { Problem } from '../../http/problem.ts';
import { FileProblem } from '../../import/read/file-problem.ts';

export const WORD_REFUSALS = [
  'word-empty',
  'word-old',
  'word-encrypted',
  'word-macros',
  'word-entities',
  'word-bomb',
  'word-too-long',
  'word-broken',
  'word-other',
  'word-nothing-found',
] as const;
export type WordRefusal = (typeof WORD_REFUSALS)[number];

/** Runs a reading of an archive; what it refuses is said of Word files, not of tables. */
export async function asWordProblem<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    if (error.code === 'zip-bomb') throw new Problem('word-bomb', { params: { ...error.params } });
    if (error.code === 'file-rows') throw new Problem('word-too-long', { params: { ...error.params } });
    throw new Problem('word-broken');
  }
}
