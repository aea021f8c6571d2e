import { type Around, atLeast, counted, type Outcome, type Row } from '../row.ts';
import { mutate } from './stryker.ts';
import { SUBJECTS } from './subjects.ts';

const LEAST = 80;

/** Whether the tests of what decides pay and rights notice that it is changed. What they did not stands in `.cache/mutation`. */
export const MUTATION: Row = {
  name: 'mutation',
  what: 'changes in policy, scoring, averages, closing and audit that their tests notice, in percent (Stryker)',
  on: ['sqlite'],
  short: SUBJECTS.length,
  long: SUBJECTS.length,
  batch: 1,
  run: mutateSome,
};

async function mutateSome(count: number, { from, tell }: Around): Promise<Outcome> {
  const outcome: Outcome = { figures: {}, faults: [] };
  let changes = 0;
  for (const [index, subject] of SUBJECTS.slice(from, from + count).entries()) {
    const mutated = await mutate(subject);
    changes += mutated.changes;
    outcome.figures[subject.name] = atLeast((mutated.noticed / mutated.changes) * 100, LEAST);
    tell(index + 1);
  }
  return { ...outcome, figures: { ...outcome.figures, changes: counted(changes) } };
}
