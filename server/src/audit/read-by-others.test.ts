import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MATRIX } from '../testing/matrix/matrix.ts';
import { MAY_SHOW, SHOWS_NOBODY, TOLD, TOLD_ELSEWHERE } from '../testing/matrix/readings.ts';
import { addressOf, guardedRoutes } from '../testing/matrix/routes.ts';
import { STANDINGS } from '../testing/matrix/standings.ts';
import { openWorld, type World } from '../testing/matrix/world.ts';
import { toldTo } from '../testing/trail.ts';
import { tellReadings } from './readings.ts';

/** Whatever shows a person's rows to another leaves a trace that the person reads. */
let world: World;
beforeAll(async () => {
  world = await openWorld('2026-12-03T02:00:00.000Z');
});
afterAll(() => world.server.close());

const before = new Map<string, string[]>();
/** What is told of since it was last asked for. */
const freshOf = async (who: string) => {
  const fresh = await toldTo(world.server, who, '2026-12');
  const all = [...fresh];
  for (const one of before.get(who) ?? []) fresh.splice(fresh.indexOf(one), 1);
  before.set(who, all);
  return fresh;
};

it('knows of every reading whether it is told of, or why not', () => {
  const reads = Object.values(MATRIX).flatMap((of) => Object.keys(of));
  const quiet = [MAY_SHOW, SHOWS_NOBODY].flatMap((of) => Object.values(of).flat());
  const known = [...Object.keys(TOLD), ...Object.keys(TOLD_ELSEWHERE), ...quiet];
  expect(known.sort()).toEqual(reads.filter((key) => key.startsWith('GET ')).sort());
});

it.each(Object.entries(TOLD))(
  '%s is in the history of whom it shows',
  async (key, { by, told: expected }) => {
    const { app, as } = world.server;
    const route = guardedRoutes(app).find((one) => one.key === key) ?? expect.fail(key);
    const { path } = addressOf(route, world.ids);
    await freshOf('ha.ttt');
    const response = await as(STANDINGS[by]).raw(path);
    expect([path, response.status]).toEqual([path, 200]);
    await response.arrayBuffer();
    expect(await freshOf('ha.ttt')).toEqual([expected]);
  },
);

it.each(Object.entries(TOLD_ELSEWHERE))('%s is tried by %s', (_key, [file, test]) => {
  const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
  expect(text).toContain(`'${test}`);
  expect(text).toContain('toldTo(');
});

it('of a list everybody on the page is told, and nobody else', async () => {
  for (const who of ['bao.pq', 'duyen.ltm', 'yen.pt']) await freshOf(who);
  await world.server.as('son.lv').get('/api/review-months/2026-11?unit=SNV-CCVC');
  expect(await freshOf('bao.pq')).toEqual(['person.read list 2026-11']);
  expect(await freshOf('duyen.ltm')).toEqual(['person.read list 2026-11']);
  expect(await freshOf('yen.pt')).toEqual([]);
});

it('an answer that refuses tells nobody', async () => {
  await freshOf('ha.ttt');
  await world.server.as('huy.tq').get('/api/summary/2024-01/people/CB-HA');
  await world.server.as('huy.tq').get('/api/reviews/CB-HA');
  expect(await tellReadings(world.server.db)).toBe(0);
  expect(await freshOf('ha.ttt')).toEqual([]);
});
