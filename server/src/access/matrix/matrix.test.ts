import { POLICY } from '@so-viec/shared/access/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { ask, isLetThrough } from '../../testing/matrix/asking.ts';
import { MATRIX, type Who } from '../../testing/matrix/matrix.ts';
import { guardedRoutes, isOfYearsEnd, laterOf, type WalkedRoute } from '../../testing/matrix/routes.ts';
import { ALL_STANDINGS, type Standing } from '../../testing/matrix/standings.ts';
import { openWorld, type World } from '../../testing/matrix/world.ts';

const app = createApp({ config: { clientFolder: '' } } as Parameters<typeof createApp>[0]);
const routes = guardedRoutes(app).sort(laterOf);
const rightsOf = ({ action, key }: WalkedRoute) => MATRIX[action][key];
const isNobodys = (rights: ReturnType<typeof rightsOf>): rights is { nobodys: Who } =>
  rights !== undefined && 'nobodys' in rights;

describe('the matrix', () => {
  it('names every route under its action, and no other', () => {
    const named = Object.entries(MATRIX).flatMap(([action, of]) =>
      Object.keys(of).map((key) => `${action} ${key}`),
    );
    expect(named.sort()).toEqual(routes.map(({ action, key }) => `${action} ${key}`).sort());
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(POLICY).sort());
  });
});

/** The same thing done to one row and another way: by several at once, from a file, on the way out. */
const WAYS_IN: [one: string, other: string][] = [
  ['POST /day-reviews/:id/return', 'POST /day-reviews/acceptance'],
  ['POST /day-reviews/:id/reopening', 'POST /day-reviews/undo'],
  ['POST /outputs/:id/causes/answer', 'POST /product-reviews/checks'],
  ['POST /outputs/:id/causes/answer', 'POST /product-reviews/undo'],
  ['POST /reviews/:cadre/:month/scoring', 'POST /review-months/:month/scoring'],
  ['POST /reviews/:cadre/:month/approval', 'POST /review-months/:month/approval'],
  ['POST /annual-ratings/:year/:cadre/meeting', 'POST /annual-years/:year/meeting'],
  ['POST /annual-ratings/:year/:cadre/proposal', 'POST /annual-years/:year/proposal'],
  ['POST /annual-ratings/:year/:cadre/decision', 'POST /annual-years/:year/decision'],
  ['POST /annual-ratings/:year/:cadre/notice', 'POST /annual-years/:year/notice'],
  ['POST /task-plans/:id/rows', 'PUT /task-plans/:id/files/:fileId'],
  ['PUT /tasks/:id', 'POST /task-plans/:id/rows'],
  ['GET /task-plans', 'GET /task-plan-file'],
  ['GET /summary/:month/entries', 'GET /summary/:month/export'],
  ['GET /competency-gaps', 'GET /competency-gaps/file'],
  ['GET /report-editions/:id', 'GET /report-editions/:id/file'],
  ['GET /reviews/:cadre/:month', 'GET /reviews/:cadre/:month/form'],
  ['GET /outputs/:id', 'GET /outputs/:id/files/:fileId'],
  ['GET /tasks/:id', 'GET /tasks/:id/files/:fileId'],
  ['GET /schemes/:id', 'GET /schemes/:id/files/:fileId'],
  ['GET /import-exports/:kind', 'PUT /imports/files/:id'],
];

describe('one row and many', () => {
  const rights = Object.assign({}, ...Object.values(MATRIX)) as Record<string, Who>;

  it.each(WAYS_IN)('%s and %s are for the same people', (one, other) => {
    expect(rights[other]).toEqual(rights[one]);
  });
});

describe.each([
  ['in January 2024', undefined, routes.filter((route) => !isOfYearsEnd(route))],
  ['at the end of 2026', '2026-12-10T03:00:00.000Z', routes.filter(isOfYearsEnd)],
])('%s', (_when, now, walked) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(now);
  });
  afterAll(() => world.server.close());

  /** Those who are refused first: what the others do changes what is there. */
  async function letThrough(route: WalkedRoute, expected: Who): Promise<Standing[]> {
    const order = [...ALL_STANDINGS.filter((one) => !expected.includes(one)), ...expected];
    const through: Standing[] = [];
    for (const who of order) {
      const met = await ask(world, route, who);
      expect([who, met.status >= 500, met.status === 401]).toEqual([who, false, false]);
      // What somebody before took away is not there for the next.
      const takes = route.method !== 'GET';
      const isGone = takes && met.status === 404 && expected.includes(who) && through.length > 0;
      if (isLetThrough(met) || isGone) through.push(who);
    }
    return through;
  }

  it.each(walked)('$key is for these and no others', async (route) => {
    const rights = rightsOf(route) ?? [];
    if (isNobodys(rights)) {
      for (const who of ALL_STANDINGS) {
        const expected = [who, rights.nobodys.includes(who) ? 404 : 403];
        expect([who, (await ask(world, route, who)).status]).toEqual(expected);
      }
      return;
    }
    const through = await letThrough(route, rights);
    expect(ALL_STANDINGS.filter((one) => through.includes(one))).toEqual(
      ALL_STANDINGS.filter((one) => rights.includes(one)),
    );
  });
});

/** Rows that only some may know of. A PUT makes one where none is, and what is not there is taken away already. */
const HIDING =
  /^(GET|POST) \/(work-days\/:id|cadres\/:cadreId|day-reviews\/:id|outputs|tasks\/|findings\/:id|secret|leave-requests\/:id|proposals\/:id|work-requests)/;
const isHiding = ({ key }: WalkedRoute) => HIDING.test(key) && !key.endsWith('/removal');

describe('a row that somebody may not read', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.server.close());

  it.each(routes.filter(isHiding))('$key says the same of it as of one that is not there', async (route) => {
    for (const who of ['sibling', 'siblingHead', 'otherHead', 'otherPersonnel', 'otherCommittee'] as const) {
      expect([who, await ask(world, route, who)]).toEqual([who, await ask(world, route, who, true)]);
    }
  });
});
