import { expect, it } from 'vitest';
import { compareLists } from '../../testing/matrix/compare-lists.ts';

const COUNT = process.env.SV_TEST_DB === 'postgres' ? 6 : 30;

it(`holds in ${COUNT} random organisations exactly the rows that the plain model allows`, async () => {
  let answers = 0;
  const differences: string[] = [];
  for (let seed = 1; seed <= COUNT; seed++) {
    const compared = await compareLists(seed);
    differences.push(...compared.differences);
    answers += compared.answers;
  }
  expect(differences).toEqual([]);
  expect(answers).toBeGreaterThan(COUNT * 90);
});
