import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { submitDay } from '../testing/submitted-day.ts';
import { tellReadings } from './readings.ts';

/** Whatever shows a person's rows to another leaves a trace that the person reads. */
let server: TestServer;
let outputId: string;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const post = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  for (const who of ['bao', 'duyen'] as const)
    await addDay(db, {
      ...post,
      cadreId: fixture.cadreIds[who],
      day: '2024-01-10',
      lines: [{ minutes: 400 }],
    });
  await submitDay(server, 'ha.ttt');
  await sumUp(db, '2024-01');
  const output = await db.selectFrom('output').select('id').executeTakeFirst();
  outputId = output?.id ?? newId();
});
afterAll(() => server.close());

interface Trail {
  events: { id: string; act: string; byName: string | null; what: string; of: string }[];
}
const trailOf = async (who: string) => (await server.as(who).get<Trail>('/api/me/trail/2024-01')).body.events;
const told = new Set<string>();
const freshOf = async (who: string) => {
  const fresh = (await trailOf(who)).filter(({ id }) => !told.has(id));
  for (const { id } of fresh) told.add(id);
  return fresh.map(({ act, what, of }) => [act, what, of].join(' ').trim());
};

it.each([
  ['/api/summary/2024-01/people/CB-HA', 'an.nth', ['person.read month 2024-01']],
  ['/api/reviews/CB-HA', 'an.nth', ['person.read review']],
  ['/api/reviews/CB-HA/periods/2024', 'an.nth', ['person.read year 2024']],
  ['/api/reviews/CB-HA/2024-01', 'an.nth', ['person.read review 2024-01']],
  ['/api/review-months/2024-01', 'an.nth', ['person.read list 2024-01']],
  ['/api/cadres/CB-HA', 'phuc.nv', ['person.read person']],
  ['/api/cadre-competencies/CB-HA', 'an.nth', ['person.read person']],
  ['/api/summary/2024-01/entries?unit=SNV-CCVC', 'tuan.lm', ['person.read month 2024-01']],
  ['/api/summary/2024-01/export?view=person&cadre=CB-HA&format=csv', 'son.lv', ['person.read file 2024-01']],
  ['/api/summary/2024-01/export?view=entries&format=csv', 'thu.dt', ['person.read file 2024-01']],
  ['/api/summary/2024-01/export?view=people&format=csv', 'tuan.lm', ['person.read file 2024-01']],
  ['/api/summary/2024-01/export?view=year&format=csv', 'phuc.nv', ['person.read file 2024-01']],
])('%s read by %s is in the history of each it shows', async (path, who, expected) => {
  await freshOf('ha.ttt');
  const { status } = await server.as(who).get(path);
  expect(status).toBe(200);
  expect(await freshOf('ha.ttt')).toEqual(expected);
});

it('/api/outputs/:id too, as of the day it was delivered', async () => {
  await freshOf('ha.ttt');
  const { status } = await server.as('an.nth').get(`/api/outputs/${outputId}`);
  expect(status).toBe(200);
  expect(await freshOf('ha.ttt')).toEqual(['person.read output 2024-01-12']);
});

it('of a list everybody on the page is told, and nobody else', async () => {
  for (const who of ['bao.pq', 'duyen.ltm']) await freshOf(who);
  await server.as('son.lv').get('/api/summary/2024-01/entries?unit=SNV-CCVC&day=2024-01-10');
  expect(await freshOf('bao.pq')).toEqual(['person.read month 2024-01']);
  expect(await freshOf('duyen.ltm')).toEqual(['person.read month 2024-01']);
  expect(await freshOf('yen.pt')).toEqual([]);
});

it('an answer that refuses tells nobody', async () => {
  await freshOf('ha.ttt');
  await server.as('huy.tq').get('/api/summary/2024-01/people/CB-HA');
  await server.as('huy.tq').get('/api/reviews/CB-HA');
  expect(await tellReadings(server.db)).toBe(0);
  expect(await freshOf('ha.ttt')).toEqual([]);
});
