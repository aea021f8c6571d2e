import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { maker, storyOf } from '../../testing/products.ts';
import { submitDay } from '../../testing/submitted-day.ts';
import { giveTask, partFor, stepTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

interface Own {
  tasks: { id: string; group: string; isLead: boolean; title: string }[];
  requests: { id: string; text: string; version: number }[];
  posts: object[];
  products: object[];
}
interface Story {
  task: { state: string; quantity: number };
  may: Record<string, boolean>;
  months: object[];
  people: { fullName: string; minutes: number; days: number }[];
  lines: { note: string; mayRead: boolean; workedOn: string }[];
  remains: object;
  products: { name: string; standing: string }[];
  partsSum: object | null;
  steps: { kind: string }[];
}

const own = async (who: string) => (await server.as(who).get<Own>('/api/my-work')).body;
const story = (who: string, id: string) => server.as(who).get<Story>(`/api/tasks/${id}/story`);
const colleague = (who: PersonKey) => server.fixture.cadreIds[who];

/** A line under way on a task, or its product handed in. */
const lineOn = (taskId: string, changes: object = {}) =>
  lineOf(server, {
    ...{ taskId, state: 'under-way', output: null, productId: server.fixture.productIds.staff[1] ?? null },
    ...changes,
  });

async function given(changes: object = {}): Promise<string> {
  const id = newId();
  const { status, body } = await giveTask(server, 'an.nth', taskFor(server, changes), id);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return id;
}

describe('Việc của tôi', () => {
  it('has what was given to the person and what they help with, late and due soon first', async () => {
    const helped = await given({
      cadreId: colleague('bao'),
      collaboratorIds: [colleague('ha')],
      dueOn: null,
    });
    const late = await given({ dueOn: '2024-01-11' });
    const soon = await given({ dueOn: '2024-01-15' });
    const later = await given({ dueOn: '2024-02-20' });
    const { tasks } = await own('ha.ttt');
    expect(tasks.map(({ id, group, isLead }) => [id, group, isLead])).toEqual([
      [late, 'late', true],
      [soon, 'soon', true],
      [later, 'assigned', true],
      [helped, 'assigned', false],
    ]);
    const { body } = await server.as('ha.ttt').get<{ pressing: number; open: number }>('/api/my-work/count');
    expect(body).toEqual({ open: 4, pressing: 2 });
  });

  it('has nothing of a colleague, and offers the products of the posts held', async () => {
    await given({ cadreId: colleague('bao') });
    const { tasks, posts, products } = await own('ha.ttt');
    expect([tasks, posts.length, products.length]).toEqual([[], 1, 9]);
  });

  it('is not for accounts without a person', async () => {
    expect((await server.as('vinh.dq').get('/api/my-work')).status).toBe(403);
  });

  it('lets a person ask for work, and take it back', async () => {
    const [id, browser] = [newId(), server.as('ha.ttt')];
    const input = { unitId: server.fixture.unitIds.ccvc, text: 'Còn trống 2 ngày tuần sau' };
    expect((await browser.put(`/api/work-requests/${id}`, input)).status).toBe(200);
    expect((await browser.put(`/api/work-requests/${id}`, input)).status).toBe(200);
    expect((await own('ha.ttt')).requests).toMatchObject([{ text: input.text, version: 1 }]);
    const other = await server.as('bao.pq').post(`/api/work-requests/${id}/withdrawal`, { version: 1 });
    expect(other.status).toBe(404);
    const withdrawn = await browser.post<{ version: number }>(`/api/work-requests/${id}/withdrawal`, {
      version: 1,
    });
    expect(withdrawn.body.version).toBe(2);
    expect((await browser.put(`/api/work-requests/${newId()}`, { ...input, text: '' })).status).toBe(400);
  });
});

describe('the page of a task', () => {
  it('gathers hours and days of everybody over months, and what remains', async () => {
    const id = await given({ openedOn: '2023-12-28', collaboratorIds: [colleague('bao')], quantity: 2 });
    await writeLine(server, 'ha.ttt', lineOn(id, { workedOn: '2023-12-28', minutes: 120 }));
    await writeLine(server, 'ha.ttt', lineOn(id, { workedOn: '2024-01-11', minutes: 90 }));
    await writeLine(
      server,
      'bao.pq',
      lineOn(id, { workedOn: '2024-01-11', minutes: 60, note: 'Góp số liệu' }),
    );
    const output = { id: newId(), name: 'Tờ trình 1', quantity: 1, documentNumber: '' };
    await submitDay(server, 'ha.ttt', [lineOn(id, { state: 'done', output, minutes: 30, ordinal: 1 })]);
    const { body } = await story('ha.ttt', id);
    expect(body.months).toEqual([
      { month: '2023-12', minutes: 120, days: 1 },
      { month: '2024-01', minutes: 180, days: 3 },
    ]);
    expect(body.people).toMatchObject([
      { fullName: 'Trần Thị Thu Hà', minutes: 240, days: 3 },
      { fullName: 'Phạm Quốc Bảo', minutes: 60, days: 1 },
    ]);
    expect(body.remains).toEqual({
      quantity: 2,
      delivered: 1,
      accepted: 0,
      minutes: 300,
      unsubmittedMinutes: 270,
      standardMinutes: 240,
    });
    expect(body.products).toMatchObject([{ name: 'Tờ trình 1', standing: 'waiting' }]);
    expect(body.task).toMatchObject({ deliveredOn: null });
    // A colleague's hours are shown, their words are not.
    expect(body.lines.filter(({ mayRead }) => !mayRead).map(({ note }) => note)).toEqual(['']);
    expect((await story('an.nth', id)).body.lines.some(({ note }) => note === 'Góp số liệu')).toBe(true);
    const notesSeenBy = async (who: string) =>
      (await storyOf(server, who, output.id)).lines.map(({ note }) => note).includes('Góp số liệu');
    expect([await notesSeenBy('ha.ttt'), await notesSeenBy('an.nth')]).toEqual([false, true]);
  });

  it('takes one product after the other until all are handed in', async () => {
    const id = await given({ quantity: 2 });
    const hand = (name: string, workedOn: string) => {
      const output = { id: newId(), name, quantity: 1, documentNumber: '' };
      return writeLine(server, 'ha.ttt', lineOn(id, { state: 'done', output, workedOn, minutes: 60 }));
    };
    expect((await hand('Tờ trình 1', '2024-01-10')).status).toBe(200);
    expect((await hand('Tờ trình 2', '2024-01-11')).status).toBe(200);
    const { body } = await story('ha.ttt', id);
    expect(body.task).toMatchObject({ deliveredOn: '2024-01-11', delivered: 2 });
    expect(body.products.map(({ name }) => name)).toEqual(['Tờ trình 1', 'Tờ trình 2']);
    expect((await own('ha.ttt')).tasks).toMatchObject([{ group: 'waiting' }]);
  });

  it('adds its parts up', async () => {
    const id = await given();
    const parts = [partFor(server, 'ha', 6), partFor(server, 'bao', 4)];
    await stepTask(server, 'an.nth', [id, 'parts'], { version: 1, parts });
    const { body } = await story('an.nth', id);
    expect(body.partsSum).toEqual({ sum: 10, whole: 10, isByPiece: true, isExact: true });
    expect(body.remains).toMatchObject({ quantity: 10, delivered: 0 });
    // Who leads the whole reads every part of it; it takes no lines itself.
    const lead = (await story('ha.ttt', id)).body;
    expect(lead.partsSum).toEqual(body.partsSum);
    expect(lead.may).toMatchObject({ log: false, deliver: false });
    await maker(server, 'bao.pq').deliverTask(parts[1]?.id ?? '', { quantity: 4 });
    const whole = (await own('ha.ttt')).tasks.find((task) => task.id === id);
    expect(whole).toMatchObject({ quantity: 10, delivered: 4, parts: 2 });
  });

  it('says what came of its parts to whoever helps, a day once for each person', async () => {
    const id = await given({ collaboratorIds: [colleague('duyen')] });
    for (const who of ['ha.ttt', 'duyen.ltm']) {
      const line = lineOn(id, { state: 'under-way', output: null, workedOn: '2024-01-11' });
      await writeLine(server, who, line);
    }
    const parts = [partFor(server, 'ha', 6), partFor(server, 'bao', 4)];
    await stepTask(server, 'an.nth', [id, 'parts'], { version: 1, parts });
    await maker(server, 'bao.pq').deliverTask(parts[1]?.id ?? '', { quantity: 4 });
    const helped = (await own('duyen.ltm')).tasks.find((task) => task.id === id);
    expect(helped).toMatchObject({ quantity: 10, delivered: 4, days: 2 });
    expect((await story('duyen.ltm', id)).body).toMatchObject({
      may: { log: false },
      remains: { quantity: 10, delivered: 4 },
    });
  });

  it('is read by its people and their heads, and by nobody beside them', async () => {
    const id = await given({ collaboratorIds: [colleague('duyen')] });
    const statuses = [];
    for (const who of ['ha.ttt', 'duyen.ltm', 'an.nth', 'tuan.lm', 'bao.pq', 'huy.tq', 'vinh.dq']) {
      statuses.push((await story(who, id)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 404, 404, 403]);
  });
});
