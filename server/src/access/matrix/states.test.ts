import { PROBLEM_STATUS } from '@so-viec/shared/problem/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer } from '../../testing/index.ts';
import { MATRIX } from '../../testing/matrix/matrix.ts';
import { routeOf } from '../../testing/states/asked.ts';
import { STATELESS, TABLES_WITH_STATES } from '../../testing/states/stateless.ts';
import { STATES } from '../../testing/states/states.ts';
import { type KindOfRow, NOTHING } from '../../testing/states/table.ts';
import { answersIn, ROUTES, routeAsked, type Walked } from '../../testing/states/walk.ts';
import { WALKS } from '../../testing/states/walks.ts';

type Area = keyof typeof STATES;
const areas = Object.keys(STATES) as Area[];
const kindsOf = (area: Area) => Object.entries<KindOfRow>(STATES[area]);
const lines = areas.flatMap((area) => kindsOf(area).flatMap(([, { routes }]) => routes));

describe('the table of states', () => {
  it('names every route that writes, or a reason why no state could refuse it', () => {
    const writing = [...ROUTES.values()].filter(({ method }) => method !== 'GET').map(({ key }) => key);
    const told = [...new Set(lines.map(({ asked }) => routeOf(asked))), ...Object.keys(STATELESS)];
    expect(told.sort()).toEqual(writing.sort());
  });

  it('asks whose right it is by the matrix', () => {
    const others = lines.filter(({ by, asked }) => {
      const { action, key } = routeAsked(asked);
      const rights = MATRIX[action][key] ?? [];
      return !('nobodys' in rights ? rights.nobodys : rights).includes(by);
    });
    expect(others.map(({ by, asked }) => `${by} ${asked}`)).toEqual([]);
  });

  it('holds codes that are refused with, and no others', () => {
    const known = ['done', NOTHING, ...Object.keys(PROBLEM_STATUS)];
    const codes = lines.flatMap(({ answers }) => answers);
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('has every kind of row that a table keeps the state of', async () => {
    const server = await openTestServer();
    const tables = await server.db.introspection.getTables();
    await server.close();
    const isOfState = ({ name }: { name: string }) => name === 'state' || name === 'standing';
    const kept = new Set(tables.filter(({ columns }) => columns.some(isOfState)).map(({ name }) => name));
    expect([...kept].sort()).toEqual(Object.keys(TABLES_WITH_STATES).sort());
    const kinds = areas.flatMap((area) => kindsOf(area).map(([name]) => name));
    const named = Object.values(TABLES_WITH_STATES).flatMap((of) => ('kind' in of ? of.kind : []));
    expect(named.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

/** Of what refuses a state PostgreSQL is asked one in so many: in the next state the next ones. */
const OF_REFUSALS = 3;

/**
 * On SQLite each route is asked of each state. A request to PostgreSQL takes three times as long: there a row of each state
 * meets some that refuse it, then the first that takes it.
 */
function routesIn({ routes }: KindOfRow, nth: number): KindOfRow['routes'] {
  if (process.env.SV_TEST_DB !== 'postgres') return routes;
  const takes = ({ answers }: KindOfRow['routes'][number]) => answers[nth] === 'done';
  const refusing = routes.filter((one) => !takes(one));
  return [...refusing.filter((_, at) => (at + nth) % OF_REFUSALS === 0), ...routes.filter(takes).slice(0, 1)];
}

describe.each(areas)('%s', (area) => {
  let walked: Walked;
  beforeAll(async () => {
    walked = await WALKS[area]();
  });
  afterAll(() => walked.server.close());

  const cells = kindsOf(area).flatMap(([name, kind]) =>
    kind.states.map((state, nth) => ({ name, state, nth, routes: routesIn(kind, nth) })),
  );
  it.each(cells)('$name: $state', async ({ name, state, nth, routes }) => {
    const { met, touched } = await answersIn(walked, [name, routes], state);
    expect(met).toEqual(routes.map(({ asked, answers }) => [asked, answers[nth]]));
    expect(touched).toEqual([]);
  });
});
