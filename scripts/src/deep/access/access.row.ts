import { compareLists } from '@so-viec/server/testing/compare-lists';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';

/** Every list, search, export and calendar of random organisations holds exactly the rows that a plain model allows. */
export const ACCESS: Row = {
  name: 'access',
  what: 'random organisations whose lists are compared with a plain model of the rights',
  on: ['sqlite', 'postgres'],
  // The short form runs beside the walk over the routes: server/src/access/matrix/lists.test.ts.
  short: 30,
  long: 1000,
  batch: 50,
  run: async (count, { kind, from, tell }: Around): Promise<Outcome> => {
    process.env.SV_TEST_DB = kind;
    const faults: string[] = [];
    let answers = 0;
    for (let seed = from + 1; seed <= from + count; seed++) {
      const compared = await compareLists(seed);
      faults.push(...compared.differences);
      answers += compared.answers;
      tell(seed - from);
    }
    const figures = { organisations: counted(count), answers: counted(answers) };
    return { figures: { ...figures, 'answers that differ': never(faults.length) }, faults };
  },
};
