import { USUAL_SETTINGS } from '@so-viec/shared/finding/settings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { monthsOfPeriod } from '@so-viec/shared/rating/period.rules';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideMonths } from '../testing/annual-ratings.ts';
import { addDay, addPost, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { maker } from '../testing/products.ts';
import { proposalFor } from '../testing/proposals.ts';
import { inMonths, decideMonths as inQuarter, RATED_NOW } from '../testing/rated.ts';
import { monthOf, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';
import { giveRole } from '../testing/roles.ts';
import { taskFor } from '../testing/tasks.ts';
import { transferOf } from '../testing/transfers.ts';
import { UNIT_CONTENT } from '../testing/unit-changes.ts';
import { SAMPLE } from '../testing/word/sample.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

interface Write {
  as: string;
  path: string;
  method?: 'PUT';
  body: object;
  /** What must be there before, and when it is sent. */
  before?: () => Promise<void>;
  /** What the same id says the second time. */
  other: object;
}

const post = () => ({
  ...{
    kind: 'concurrent',
    unitId: server.fixture.unitIds.snv,
    positionId: server.fixture.positionIds.staff,
  },
  ...{ title: '', fromOn: '2024-01-15', toOn: null, dailyMinutes: 480, weeklyPattern: null },
  hasDutyToLog: false,
});
const TEMPLATE_LINE = { weekday: null, productCode: '', title: 'Trực', note: '', minutes: 60 };
/** In a month of one day that was written, who wrote none are many. */
const NOBODY_MISSING = {
  ...USUAL_SETTINGS,
  checks: {
    ...USUAL_SETTINGS.checks,
    'missing-days': { ...USUAL_SETTINGS.checks['missing-days'], fewestDays: 40 },
  },
};
const CLOSING_ID = newId();
const OUTPUT_ID = newId();
const days = { fromOn: '2024-01-15', toOn: '2024-01-16', kind: 'annual', isHalf: false };

/** Yến left Sở Tài chính for Phòng Công chức, viên chức on 1 July 2026. */
async function moveYen(): Promise<void> {
  server.setNow(REVIEW_NOW);
  const { cadreIds, unitIds, positionIds } = server.fixture;
  await server.db
    .updateTable('assignment')
    .set({ toOn: '2026-06-30' })
    .where('cadreId', '=', cadreIds.yen)
    .execute();
  const post = { unitId: unitIds.ccvc, positionId: positionIds.staff, fromOn: '2026-07-01' };
  await addPost(server.db, { cadreId: cadreIds.yen, ...post });
  await decideMonths(server, 'yen', { unit: 'stc', from: 1, to: 6 });
}

/** Every write that makes something under an id of the client. */
const WRITES: Record<string, (id: string) => Write> = {
  'a template of a day': (id) => ({
    ...{ as: 'ha.ttt', path: `/api/work-templates/${id}`, method: 'PUT' },
    body: { name: 'Ngày trực', kind: 'day', lines: [TEMPLATE_LINE], version: 0 },
    other: { name: 'Ngày họp' },
  }),
  'a head or deputy': (id) => ({
    as: 'phuc.nv',
    path: '/api/units/SNV-CCVC/headships',
    body: {
      ...{ id, cadreId: server.fixture.cadreIds.ha, kind: 'deputy', fromOn: '2024-01-15', toOn: null },
      ...{ charge: 'Tuyển dụng', decision: '7/QĐ', endsOther: false },
    },
    other: { charge: 'Đào tạo' },
  }),
  'a delegation': (id) => ({
    as: 'an.nth',
    path: '/api/units/SNV-CCVC/delegations',
    body: {
      ...{ id, fromCadreId: server.fixture.cadreIds.an, toCadreId: server.fixture.cadreIds.anh },
      ...{ fromOn: '2024-01-15', toOn: '2024-01-19', charge: '', decision: '' },
    },
    other: { toOn: '2024-01-18' },
  }),
  'a role': (id) => ({
    as: 'vinh.dq',
    path: `/api/accounts/${server.fixture.accountIds.yen}/roles`,
    body: { id, role: 'auditor', unitCode: 'STC', fromOn: '2024-01-15', toOn: null },
    other: { toOn: '2024-12-31' },
  }),
  'a person': (id) => ({
    as: 'phuc.nv',
    path: '/api/cadres',
    body: {
      ...{ id, code: 'CB-MOI', fullName: 'Nguyễn Thị Mới', kind: 'civil-servant', email: '' },
      post: { ...post(), kind: 'primary', id: '01900000-0000-7000-8000-000000000001' },
    },
    other: { kind: 'official' },
  }),
  'a post': (id) => ({
    as: 'phuc.nv',
    method: 'PUT',
    path: `/api/cadres/CB-HA/assignments/${id}`,
    body: post(),
    other: { dailyMinutes: 240 },
  }),
  'a transfer': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/transfers/${id}` },
    body: transferOf(server),
    other: { words: 'Khác' },
  }),
  'a closing': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/closings/${id}` },
    body: { month: '2023-12', unit: 'SNV', undecided: 0 },
    other: { month: '2023-11' },
  }),
  'a reopening': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/reopenings/${id}` },
    body: { closingId: CLOSING_ID, reason: 'Sót ngày công tác', untilOn: '2024-01-19' },
    before: async () => {
      const closing = { month: '2023-12', unit: 'SNV', undecided: 0 };
      await server.as('phuc.nv').put(`/api/closings/${CLOSING_ID}`, closing);
    },
    other: { untilOn: '2024-01-18' },
  }),
  'an hour of reminders': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/reminder-hours/${id}` },
    body: { unit: 'SNV', hour: '16:45' },
    other: { hour: '17:00' },
  }),
  'a last day for writing': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/closing-deadlines/${id}` },
    body: { month: '2023-12', unit: 'SNV', dueOn: '2024-01-19' },
    other: { dueOn: '2024-01-18' },
  }),
  'longer time for one person': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/closing-grace/${id}` },
    body: { month: '2023-12', unit: 'SNV', cadre: 'CB-HA', untilOn: '2024-01-19', reason: 'Mới ốm dậy' },
    other: { untilOn: '2024-01-18' },
  }),
  'a report': (id) => ({
    ...{ as: 'thu.dt', method: 'PUT', path: `/api/report-editions/${id}` },
    body: { period: '2023-12', unit: 'TINH' },
    other: { period: '2023-11' },
  }),
  'a share that is given back': (id) => ({
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
  'a request for leave': (id) => ({
    as: 'ha.ttt',
    method: 'PUT',
    path: `/api/leave-requests/${id}`,
    body: { ...days, reason: '' },
    other: { toOn: '2024-01-17' },
  }),
  'an edition': (id) => ({
    as: 'vinh.dq',
    path: '/api/editions',
    body: { id, code: '2025', title: 'Năm 2025', fromOn: '2024-02-01', copyOf: null },
    other: { title: 'Khác' },
  }),
  'a description': (id) => ({
    as: 'vinh.dq',
    path: '/api/position-descriptions/NV-01',
    body: { id, seen: 0, content: SAMPLE, note: '' },
    other: { content: { ...SAMPLE, purpose: 'Khác' } },
  }),
  'a dossier': (id) => ({
    as: 'phuc.nv',
    path: '/api/schemes',
    body: {
      ...{ id, unitId: server.fixture.unitIds.snv, kind: 'scheme', title: 'Đề án', note: '' },
      campaignId: null,
    },
    other: { note: 'Khác' },
  }),
  'a body’s score': (id) => ({
    as: 'khanh.bv',
    path: '/api/body-scores',
    body: {
      ...{ id, unit: 'SNV', period: '2024-Q1', generalHundredths: 2800, resultHundredths: 6500 },
      ...{ mostLevel: '', conditions: '', isOutstanding: false },
    },
    other: { resultHundredths: 6400 },
  }),
  'what disqualifies somebody': (id) => ({
    as: 'phuc.nv',
    path: '/api/disqualifiers',
    body: {
      ...{ id, cadre: 'CB-HA', kind: 'discipline', happenedOn: '2024-01-05' },
      ...{ fact: 'Khiển trách', document: '5/QĐ-SNV' },
    },
    other: { fact: 'Cảnh cáo' },
  }),
  'work that is given': (id) => ({
    ...{ as: 'an.nth', method: 'PUT', path: `/api/tasks/${id}` },
    body: taskFor(server, { openedOn: '2024-01-12' }),
    other: { quantity: 9 },
  }),
  'a proposal of ad hoc work': (id) => ({
    ...{ as: 'ha.ttt', method: 'PUT', path: `/api/proposals/${id}` },
    body: proposalFor(server),
    other: { title: 'Việc khác' },
  }),
  'taking a proposal': (id) => {
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
  'scoring a review': (id) => ({
    as: 'an.nth',
    path: '/api/reviews/CB-HA/2026-11/scoring',
    before: async () => {
      server.setNow(REVIEW_NOW);
      await monthOf(server).deliver('ha', 'ccvc');
      await reviewing(server, 'ha.ttt', 'CB-HA').submit();
    },
    body: {
      ...{ id, version: 2, seenTotal: 9900, reason: '' },
      criteria: [{ code: 'ethics', value: 400, reason: 'Nhắc nhở' }],
    },
    other: { criteria: [] },
  }),
  'asking for work': (id) => ({
    ...{ as: 'ha.ttt', method: 'PUT', path: `/api/work-requests/${id}` },
    body: { unitId: server.fixture.unitIds.ccvc, text: 'Tôi đã xong việc tuần này' },
    other: { text: 'Khác' },
  }),
  'a plan': (id) => ({
    ...{ as: 'an.nth', method: 'PUT', path: `/api/task-plans/${id}` },
    body: { unitId: server.fixture.unitIds.ccvc, period: '2024-02', title: 'Kế hoạch tháng 2' },
    other: { title: 'Khác' },
  }),
  'recurring work': (id) => ({
    ...{ as: 'an.nth', method: 'PUT', path: `/api/task-recurrences/${id}` },
    body: {
      ...{ cadreId: server.fixture.cadreIds.ha, unitId: server.fixture.unitIds.ccvc, proposedName: '' },
      ...{ productId: server.fixture.productIds.staff[0] ?? null, coefficientMilli: null, quantity: 1 },
      ...{ title: 'Báo cáo tuần', quality: '', basisKind: '', basis: '', every: 'week', dueDay: 5 },
      ...{ fromOn: '2024-01-15', toOn: null, version: 0 },
    },
    other: { quantity: 2 },
  }),
  'a decision over the excellent share': (id) => ({
    as: 'tuan.lm',
    path: '/api/excellent-decisions',
    before: async () => {
      server.setNow(RATED_NOW);
      await inQuarter(server, 'ha', inMonths(monthsOfPeriod('2026-Q4'), 9500));
    },
    body: {
      ...{ id, cadre: 'CB-HA', period: '2026-Q4', decision: 'kept', reason: 'Vượt tỷ lệ' },
      number: '9/QĐ-SNV',
    },
    other: { reason: 'Khác' },
  }),
  'a step of an annual rating': (id) => ({
    as: 'ha.ttt',
    path: '/api/annual-ratings/2026/CB-HA/self-rating',
    before: async () => {
      server.setNow(REVIEW_NOW);
      await decideMonths(server, 'ha', { unit: 'ccvc', from: 1, to: 11 });
    },
    body: {
      ...{ id, version: 0, level: 'excellent', seenMean: 9000, text: 'Đủ', on: null, number: '' },
      ...{ handling: '', fileId: null },
    },
    other: { text: 'Khác' },
  }),
  'months handed over to another body': (id) => ({
    as: 'huy.tq',
    path: '/api/annual-ratings/2026/CB-YEN/hand-over',
    before: moveYen,
    body: { id, body: 'STC', text: 'Bàn giao' },
    other: { text: 'Khác' },
  }),
  'settings of the checks': (id) => ({
    as: 'vinh.dq',
    path: '/api/finding-settings',
    before: async () => {
      await giveRole(server, 'vinh.dq', 'personnel', null);
      const { unitIds, positionIds, cadreIds } = server.fixture;
      const post = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
      await addDay(server.db, { ...post, day: '2024-01-10', lines: [{ minutes: 480 }] });
      await sumUp(server.db, '2024-01');
    },
    body: {
      ...{ id, edition: 1, month: '2024-01', ...NOBODY_MISSING, headAfterDays: 3, reason: 'Thử' },
      confirmedFlagged: null,
    },
    other: { headAfterDays: 4 },
  }),
  'which notices may be mailed': (id) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/notice-rules/${id}` },
    body: { unit: 'SNV', topics: ['returned'] },
    other: { topics: [] },
  }),
  'a change of units': (id) => ({
    as: 'vinh.dq',
    path: '/api/unit-changes',
    body: {
      ...{ id, kind: 'create', on: '2024-02-01', decision: '9/QĐ' },
      unit: { code: 'SMOI', parent: 'TINH', content: UNIT_CONTENT },
    },
    other: { decision: '10/QĐ' },
  }),
};

const send = ({ as, path, method }: Write, body: object) =>
  method === 'PUT' ? server.as(as).put(path, body) : server.as(as).post(path, body);

const countActs = async () =>
  (
    await server.db
      .selectFrom('audit_event')
      .select('id')
      .where('act', 'not like', 'session.%')
      .where('act', 'not like', 'sign-in%')
      .execute()
  ).length;

describe.each(Object.entries(WRITES))('%s', (_what, writeOf) => {
  it('asked for twice is one, with one trace; another under its id is 409', async () => {
    const write = writeOf(newId());
    await write.before?.();
    await server.as(write.as).get('/api/me');
    const before = await countActs();
    const first = await send(write, write.body);
    expect(first.status).toBeLessThan(300);
    expect((await send(write, write.body)).status).toBe(first.status);
    expect((await countActs()) - before).toBe(1);
    const other = await send(write, { ...write.body, ...write.other });
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });
});
