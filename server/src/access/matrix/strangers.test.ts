import { PROBLEM_STATUS } from '@so-viec/shared/problem/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLetThrough } from '../../testing/matrix/asking.ts';
import { MATRIX } from '../../testing/matrix/matrix.ts';
import { ALL_STANDINGS, type Standing, seatAll } from '../../testing/matrix/standings.ts';
import { asKept, askOf } from '../../testing/states/asked.ts';
import { STATES } from '../../testing/states/states.ts';
import type { KindOfRow } from '../../testing/states/table.ts';
import { routeAsked, type Walked } from '../../testing/states/walk.ts';
import { WALKS } from '../../testing/states/walks.ts';

/** Whoever the matrix does not name for a route. */
function strangersTo(asked: string): Standing[] {
  const { action, key } = routeAsked(asked);
  const rights = MATRIX[action][key] ?? [];
  const named = 'nobodys' in rights ? rights.nobodys : rights;
  return ALL_STANDINGS.filter((one) => !named.includes(one));
}

/** Another line is whose hand wrote it. */
const isOfRow = ({ asked }: { asked: string }) => !asked.endsWith(' · another');

/** Each stranger in each state, at one of so many routes: in the next state at the next ones. */
const EACH = 9;

describe.each([
  ['days', 'day', STATES.days.day],
  ['given work', 'task', STATES['given work'].task],
  ['reviews', 'review', STATES.reviews.review],
] as [keyof typeof STATES, string, KindOfRow][])('%s of others', (area, name, { states, routes }) => {
  let walked: Walked;
  beforeAll(async () => {
    walked = await WALKS[area]();
    await seatAll(walked.server);
  });
  afterAll(() => walked.server.close());

  const withRow = states.map((state, nth) => ({ state, nth })).filter(({ state }) => state !== 'none');
  it.each(withRow)('$state: a state opens nothing that the matrix does not', async ({ state, nth }) => {
    const { server, make } = walked;
    const row = await make(state, name);
    const before = await asKept(server, row);
    const through: string[] = [];
    for (const [at, { asked }] of routes.filter(isOfRow).entries()) {
      for (const [who, stranger] of strangersTo(asked).entries()) {
        if ((at + who + nth) % EACH !== 0) continue;
        const code = await askOf(server, { route: routeAsked(asked), asked, who: stranger }, row);
        const status = PROBLEM_STATUS[code as keyof typeof PROBLEM_STATUS] ?? 200;
        if (isLetThrough({ status, code })) through.push(`${stranger} ${asked}: ${code}`);
      }
    }
    expect(through).toEqual([]);
    expect(await asKept(server, row)).toBe(before);
  });
});
