import { newId } from '@so-viec/shared/id/uuidv7';
import { openTestServer, type TestServer } from '../index.ts';
import { meetingFor } from '../meetings.ts';
import { proposalFor, propose, refuse, take } from '../proposals.ts';
import { giveTask, partFor, stepTask, taskFor } from '../tasks.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

function planRow({ fixture }: TestServer, id: string, changes: object = {}) {
  const productId = fixture.productIds.staff[0] ?? null;
  return {
    ...{ id, version: 0, cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.ccvc, productId },
    ...{ proposedName: '', coefficientMilli: null, title: '', quantity: 2, quality: '', dueOn: null },
    ...changes,
  };
}

async function planFor(server: TestServer, period = '2024-02'): Promise<string> {
  const plan = { unitId: server.fixture.unitIds.ccvc, period, title: 'Kế hoạch' };
  return must(await server.as('an.nth').put<{ id: string }>(`/api/task-plans/${newId()}`, plan)).body.id;
}

/** What brings work of Hà into each state. */
const GROWN: Record<string, (server: TestServer, id: string) => Promise<unknown>> = {
  planned: async (server, id) => {
    const rows = { rows: [planRow(server, id)] };
    return must(await server.as('an.nth').post(`/api/task-plans/${await planFor(server)}/rows`, rows));
  },
  given: async (server, id) => {
    await GROWN.planned?.(server, id);
    const rows = server.db.selectFrom('task').select('planId').where('id', '=', id);
    const { planId } = await rows.executeTakeFirstOrThrow();
    return must(await server.as('an.nth').post(`/api/task-plans/${planId}/giving`, { taskIds: [id] }));
  },
  ended: async (server, id) => {
    await GROWN.given?.(server, id);
    return must(await stepTask(server, 'an.nth', [id, 'ending'], { version: 2, kind: 'closed' }));
  },
  proposed: async (server, id) => must(await propose(server, 'ha.ttt', id, proposalFor(server))),
  refused: async (server, id) => {
    await GROWN.proposed?.(server, id);
    return must(await refuse(server, 'an.nth', id, 'Không thuộc nhiệm vụ'));
  },
  taken: async (server, id) => {
    await GROWN.proposed?.(server, id);
    const productId = server.fixture.productIds.staff[1] ?? null;
    return must(await take(server, 'an.nth', id, { productId, quantity: 10 }));
  },
  open: async (server, id) => must(await giveTask(server, 'an.nth', taskFor(server), id)),
  ...Object.fromEntries(
    ['closed', 'could-not', 'cancelled'].map((kind) => [
      kind,
      async (server: TestServer, id: string) => {
        await GROWN.open?.(server, id);
        return must(await stepTask(server, 'an.nth', [id, 'ending'], { version: 1, kind, reason: 'Dừng' }));
      },
    ]),
  ),
};

async function taskIn(server: TestServer, state: string): Promise<Row> {
  const id = newId();
  await GROWN[state]?.(server, id);
  const task = await server.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { version } = task;
  const handover = {
    fromTaskId: id,
    cadreId: server.fixture.cadreIds.bao,
    quantity: 1,
    reason: 'Nghỉ',
    staysAssigned: false,
  };
  const parts = [partFor(server, 'ha', 5), partFor(server, 'bao', 5)];
  return {
    says: { id, version, reason: 'Đổi kế hoạch' },
    to: {
      'PUT /tasks/:id': { body: { ...taskFor(server, { quality: 'Đẹp', reason: 'Đổi' }), version } },
      'POST /tasks/:id/due-day': { dueOn: '2024-01-26' },
      'POST /tasks/:id/parts': { body: { id: newId(), version, reason: '', parts } },
      'POST /tasks/:id/ending': { kind: 'could-not' },
      'PUT /handovers/:id': { body: handover, id: newId() },
      'POST /task-plans/:id/giving': {
        id: task.planId ?? newId(),
        body: { taskIds: [id], reason: '' },
      },
      'POST /task-plans/:id/rows': {
        id: task.planId ?? newId(),
        body: { rows: [planRow(server, id, { version, quantity: 3, reason: 'Đổi' })] },
      },
      'PUT /proposals/:id': { body: proposalFor(server, { title: 'Việc khác', version }) },
      'POST /proposals/:id/taking': {
        title: 'Rà soát',
        productId: server.fixture.productIds.staff[3] ?? null,
        ...{
          proposedName: '',
          coefficientMilli: null,
          quantity: 1,
          dueOn: '2024-01-19',
          staysAssigned: false,
        },
      },
      'POST /tasks/:id/deliveries': {
        body: {
          ...{ id: newId(), outputId: newId(), name: 'Báo cáo rà soát', kind: 'Báo cáo', quantity: 1 },
          ...{ documentNumber: '', documentOn: null, note: '' },
        },
      },
    },
    kept: ['task', id],
  };
}

async function requestIn(server: TestServer, state: string): Promise<Row> {
  const [id, taskId] = [newId(), newId()];
  const { ccvc } = server.fixture.unitIds;
  const [ha, an] = [server.as('ha.ttt'), server.as('an.nth')];
  const text = `Tôi đã xong việc ${id}`;
  must(await ha.put(`/api/work-requests/${id}`, { unitId: ccvc, text }));
  await GROWN.planned?.(server, taskId);
  if (state === 'answered')
    must(await an.post(`/api/work-requests/${id}/answer`, { version: 1, answer: 'Chờ tuần sau' }));
  if (state === 'given work')
    must(await giveTask(server, 'an.nth', taskFor(server, { requestId: id }), newId()));
  if (state === 'withdrawn') must(await ha.post(`/api/work-requests/${id}/withdrawal`, { version: 1 }));
  return {
    says: { id, version: state === 'waiting' ? 1 : 2 },
    to: {
      'PUT /work-requests/:id': { body: { unitId: ccvc, text: 'Khác' } },
      'POST /work-requests/:id/answer': { answer: 'Có việc mới' },
      'POST /work-requests/:id/gift': { taskId, version: 1 },
    },
    kept: ['work_request', id],
  };
}

async function meetingIn(server: TestServer, state: string): Promise<Row> {
  const id = newId();
  const ha = server.as('ha.ttt');
  must(await ha.put(`/api/meetings/${id}`, meetingFor(server, ['bao'])));
  if (state === 'cancelled') must(await ha.post(`/api/meetings/${id}/cancellation`, { version: 1 }));
  const version = state === 'called' ? 1 : 2;
  return {
    says: { id, version, day: '2024-01-12' },
    to: {
      'PUT /meetings/:id': { body: meetingFor(server, ['bao'], { title: 'Họp khác', version }) },
      'PUT /meetings/:id/answers/:day': { body: { declines: true } },
    },
    kept: ['meeting', id],
  };
}

async function templateIn(server: TestServer, state: string): Promise<Row> {
  const id = newId();
  const ha = server.as('ha.ttt');
  const line = { weekday: null, productCode: '', title: 'Trực', note: '', minutes: 60 };
  const template = { name: 'Ngày trực', kind: 'day', lines: [line], version: 0 };
  must(await ha.put(`/api/work-templates/${id}`, template));
  if (state === 'removed') must(await ha.post(`/api/work-templates/${id}/removal`, { version: 1 }));
  const version = state === 'kept' ? 1 : 2;
  return {
    says: { id, version },
    to: { 'PUT /work-templates/:id': { body: { ...template, name: 'Khác', version } } },
    kept: ['work_template', id],
  };
}

const KINDS: Record<string, (server: TestServer, state: string) => Promise<Row>> = {
  task: taskIn,
  'row of a plan': taskIn,
  'request for work': requestIn,
  meeting: meetingIn,
  'template of days': templateIn,
};

/** Work that is planned, proposed and given, what is asked for, and meetings. */
export const walkOfGivenWork: Walk = async () => {
  const server = await openTestServer();
  return { server, make: async (state, kind) => (await KINDS[kind]?.(server, state)) as Row };
};
