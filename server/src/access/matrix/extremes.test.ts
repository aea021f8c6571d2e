import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fields } from '../../testing/matrix/body-of.ts';
import { MATRIX } from '../../testing/matrix/matrix.ts';
import {
  addressOf,
  bodyFor,
  daysIn,
  guardedRoutes,
  isOfFile,
  laterOf,
  type WalkedRoute,
} from '../../testing/matrix/routes.ts';
import { STANDINGS, type Standing } from '../../testing/matrix/standings.ts';
import { openWorld, type World } from '../../testing/matrix/world.ts';

/** A request that works longer holds up everybody else: the server has one thread. Milliseconds of the processor, which a busy machine leaves alone. */
const HANGS_MS = 1000;
const [FIRST, LAST] = ['1900-01-01', '2099-12-31'];
const BEGINS = ['fromOn', 'openedOn', 'startOn', 'from'];

/** The days, months and years that a request names. */
const EXTREMES = {
  'the last day that is one': of(LAST, LAST),
  'all days that are one': of(FIRST, LAST),
  'a day that is none': of('9999-12-31', '9999-12-31'),
};

/** `first` where a stretch begins, `last` in all else. */
function of(first: string, last: string): { last: string; fields: Fields } {
  const days = [
    'on',
    'toOn',
    'dueOn',
    'workedOn',
    'happenedOn',
    'untilOn',
    'targetOn',
    'decidedOn',
    'datedOn',
  ];
  const more = ['documentOn', 'lastOn', 'day', 'deliveredOn', 'inForceOn', 'endOn', 'plannedOn'];
  const fields = Object.fromEntries([...days, ...more].map((name) => [name, last]));
  const begins = Object.fromEntries(BEGINS.map((name) => [name, first]));
  const year = Number(last.slice(0, 4));
  return { last, fields: { ...fields, ...begins, month: last.slice(0, 7), period: last.slice(0, 7), year } };
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.server.close());

/** Who may do it. */
function whoOf({ action, key }: WalkedRoute): Standing | undefined {
  const rights = MATRIX[action][key];
  return rights === undefined || 'nobodys' in rights ? undefined : rights[0];
}

async function answerTo(
  route: WalkedRoute,
  who: Standing,
  { last, fields }: { last: string; fields: Fields },
) {
  const [month, year] = [last.slice(0, 7), last.slice(0, 4)];
  const days = { day: last, on: last, month, year, period: month };
  const { path } = addressOf(route, { ...world.ids, ...daysIn(route.path, days) });
  const address = path.replace(/\?.*/, (query) =>
    query.replace(/=\d{4}-\d\d-\d\d/g, `=${last}`).replace(/=\d{4}-\d\d(?!-)/g, `=${month}`),
  );
  const body = bodyFor(route, { ...world.fields, ...fields });
  const start = process.cpuUsage();
  const { status } = await world.server.as(STANDINGS[who]).request(route.method, address, body);
  return { what: `${route.key} ${status}`, isBroken: status >= 500, ms: process.cpuUsage(start).user / 1000 };
}

it.each(Object.entries(EXTREMES))('%s neither breaks nor holds up anything', async (_, extreme) => {
  const routes = guardedRoutes(world.server.app).filter((route) => !isOfFile(route));
  const faults: string[] = [];
  for (const route of routes.sort(laterOf)) {
    const who = whoOf(route);
    if (!who) continue;
    let met = await answerTo(route, who, extreme);
    // What makes files is read into memory by the first of them.
    if (met.ms > HANGS_MS) met = await answerTo(route, who, extreme);
    if (met.isBroken || met.ms > HANGS_MS) faults.push(`${met.what}: ${Math.round(met.ms)} ms`);
  }
  expect(faults).toEqual([]);
});
