import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { secretLineOf } from '../../testing/secret.ts';
import { submitDay } from '../../testing/submitted-day.ts';

interface Marked {
  id: string;
  isConfidential?: boolean;
}
type OwnWork = { tasks: Marked[]; handedIn: { waiting: Marked[] } };
type Story = { task: Marked; lines: (Marked & { note: string })[] };

let server: TestServer;
let secret: { task: string; product: string };
let open: typeof secret;

beforeAll(async () => {
  server = await openTestServer();
  const underWay = (taskId: string) => ({ state: 'under-way' as const, minutes: 60, output: null, taskId });
  const tasks = [newId(), newId()] as const;
  const day = await submitDay(server, 'ha.ttt', [
    await secretLineOf(server),
    {},
    await secretLineOf(server, underWay(tasks[0])),
    { ...underWay(tasks[1]), note: 'Thẩm định hồ sơ' },
  ]);
  const [ofSecret = '', ofOpen = ''] = day.outputIds;
  secret = { task: tasks[0], product: ofSecret };
  open = { task: tasks[1], product: ofOpen };
});
afterAll(() => server.close());

const get = async <T>(path: string, who = 'ha.ttt') => (await server.as(who).get<T>(path)).body;
const markOf = (rows: readonly Marked[], id: string) => rows.find((row) => row.id === id)?.isConfidential;

it('own work marks what comes of confidential lines, and nothing else', async () => {
  const { tasks, handedIn } = await get<OwnWork>('/api/my-work');
  expect([markOf(tasks, secret.task), markOf(tasks, open.task)]).toEqual([true, false]);
  expect([markOf(handedIn.waiting, secret.product), markOf(handedIn.waiting, open.product)]).toEqual([
    true,
    false,
  ]);
});

it('the story of work marks its lines and tells no word of them', async () => {
  const ofSecret = await get<Story>(`/api/tasks/${secret.task}/story`);
  expect(ofSecret).toMatchObject({
    task: { isConfidential: true },
    lines: [{ isConfidential: true, note: '' }],
  });
  const ofOpen = await get<Story>(`/api/tasks/${open.task}/story`);
  expect(ofOpen).toMatchObject({
    task: { isConfidential: false },
    lines: [{ isConfidential: false, note: 'Thẩm định hồ sơ' }],
  });
});

it.each(['ha.ttt', 'an.nth'])('a review marks its products for %s', async (who) => {
  const { sheet } = await get<{ sheet: { waiting: Marked[] } }>('/api/reviews/CB-HA/2024-01', who);
  expect([markOf(sheet.waiting, secret.product), markOf(sheet.waiting, open.product)]).toEqual([
    true,
    undefined,
  ]);
});
