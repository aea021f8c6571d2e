import { newId } from '@so-viec/shared/id/uuidv7';
import { lineOf, writeLine } from '../line.ts';
import { maker } from '../products.ts';
import { proposalFor } from '../proposals.ts';
import { secretLineOf } from '../secret.ts';
import { submitAgain } from '../submitted-day.ts';
import { taskFor } from '../tasks.ts';
import type { WriteOf } from './write.ts';

const TEMPLATE_LINE = { weekday: null, productCode: '', title: 'Trực', note: '', minutes: 60 };
const OUTPUT_ID = newId();
const SECRET_ID = newId();

/** What makes something of work and its products. */
export const WORK_WRITES: Record<string, WriteOf> = {
  'a template of a day': (id) => ({
    ...{ as: 'ha.ttt', path: `/api/work-templates/${id}`, method: 'PUT' },
    body: { name: 'Ngày trực', kind: 'day', lines: [TEMPLATE_LINE], version: 0 },
    other: { name: 'Ngày họp' },
  }),
  'a meeting': (id, server) => ({
    ...{ as: 'ha.ttt', path: `/api/meetings/${id}`, method: 'PUT' },
    body: {
      ...{ kind: 'meeting', title: 'Họp giao ban', fromOn: '2024-01-12', toOn: '2024-01-12', minutes: 90 },
      ...{ outputName: 'Biên bản', documentNumber: '', cadreIds: [server.fixture.cadreIds.bao], version: 0 },
    },
    other: { minutes: 60 },
  }),
  'a word on a confidential line': (id, server) => ({
    as: 'an.nth',
    path: `/api/secret-lines/${SECRET_ID}/vouchings`,
    before: async () => {
      await writeLine(server, 'ha.ttt', await secretLineOf(server), SECRET_ID);
      const day = await server.db.selectFrom('work_entry').select('workDayId').executeTakeFirstOrThrow();
      await submitAgain(server, 'ha.ttt', day.workDayId);
    },
    body: { id, version: 1, answer: 'confirmed' },
    other: { answer: 'not-known' },
  }),
  'a share that is given back': (id, server) => ({
    as: 'bao.pq',
    path: `/api/outputs/${OUTPUT_ID}/shares/return`,
    before: async () => {
      const output = { id: OUTPUT_ID, name: 'Báo cáo', quantity: 1, documentNumber: '' };
      await writeLine(server, 'ha.ttt', lineOf(server, { output }));
      const { ha, bao } = server.fixture.cadreIds;
      const shares = [ha, bao].map((cadreId) => ({ cadreId, shareMilli: 500 }));
      await maker(server, 'ha.ttt').share(OUTPUT_ID, shares);
    },
    body: { id, reason: 'Không làm' },
    other: { reason: 'Khác' },
  }),
  'work that is given': (id, server) => ({
    ...{ as: 'an.nth', method: 'PUT', path: `/api/tasks/${id}` },
    body: taskFor(server, { openedOn: '2024-01-12' }),
    other: { quantity: 9 },
  }),
  'a proposal of ad hoc work': (id, server) => ({
    ...{ as: 'ha.ttt', method: 'PUT', path: `/api/proposals/${id}` },
    body: proposalFor(server),
    other: { title: 'Việc khác' },
  }),
  'taking a proposal': (id, server) => {
    const task = newId();
    const path = `/api/proposals/${task}`;
    return {
      ...{ as: 'an.nth', path: `${path}/taking` },
      before: async () => {
        await server.as('ha.ttt').put(path, proposalFor(server));
      },
      body: {
        ...{ id, version: 1, title: 'Rà soát', productId: server.fixture.productIds.staff[3] ?? null },
        ...{ proposedName: '', coefficientMilli: null, quantity: 1, dueOn: '2024-01-19', reason: '' },
        staysAssigned: false,
      },
      other: { dueOn: '2024-01-22' },
    };
  },
  'asking for work': (id, server) => ({
    ...{ as: 'ha.ttt', method: 'PUT', path: `/api/work-requests/${id}` },
    body: { unitId: server.fixture.unitIds.ccvc, text: 'Tôi đã xong việc tuần này' },
    other: { text: 'Khác' },
  }),
  'a plan': (id, server) => ({
    ...{ as: 'an.nth', method: 'PUT', path: `/api/task-plans/${id}` },
    body: { unitId: server.fixture.unitIds.ccvc, period: '2024-02', title: 'Kế hoạch tháng 2' },
    other: { title: 'Khác' },
  }),
  'recurring work': (id, server) => ({
    ...{ as: 'an.nth', method: 'PUT', path: `/api/task-recurrences/${id}` },
    body: {
      ...{ cadreId: server.fixture.cadreIds.ha, unitId: server.fixture.unitIds.ccvc, proposedName: '' },
      ...{ productId: server.fixture.productIds.staff[0] ?? null, coefficientMilli: null, quantity: 1 },
      ...{ title: 'Báo cáo tuần', quality: '', basisKind: '', basis: '', every: 'week', dueDay: 5 },
      ...{ fromOn: '2024-01-15', toOn: null, version: 0 },
    },
    other: { quantity: 2 },
  }),
};
