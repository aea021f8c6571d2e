import { readLdap } from '../../auth/federated/federated-config.ts';
import type { TestServer } from '../index.ts';
import { letPush, pushBrowser } from '../pushes.ts';
import { giveRole } from '../roles.ts';
import { transferOf } from '../transfers.ts';
import { UNIT_CONTENT } from '../unit-changes.ts';
import { SAMPLE } from '../word/sample.ts';
import type { WriteOf } from './write.ts';

const days = { fromOn: '2024-01-15', toOn: '2024-01-16', kind: 'annual', isHalf: false };
const post = (server: TestServer) => ({
  ...{
    kind: 'concurrent',
    unitId: server.fixture.unitIds.snv,
    positionId: server.fixture.positionIds.staff,
  },
  ...{ title: '', fromOn: '2024-01-15', toOn: null, dailyMinutes: 480, weeklyPattern: null },
  hasDutyToLog: false,
});

const PUSH_BROWSER = pushBrowser('https://push.example/ha');

/** What makes something of units, people and their posts. */
export const ORGANISATION_WRITES: Record<string, WriteOf> = {
  'a PIN of a browser': (id) => ({
    ...{ as: 'ha.ttt', path: '/api/devices/pin' },
    body: { id, key: 'k'.repeat(43), pin: '258014' },
    other: { pin: '907316' },
  }),
  'a browser that is told': (id, server) => ({
    ...{ as: 'ha.ttt', path: '/api/push-subscriptions' },
    before: () => letPush(server),
    body: { id, ...PUSH_BROWSER.given },
    other: { endpoint: 'https://push.example/khac' },
  }),
  'an erasure of who left': (id, server) => ({
    ...{ as: 'tuan.lm', path: '/api/cadres/CB-HA/erasures' },
    before: async () => {
      await giveRole(server, 'tuan.lm', 'personnel', null);
      const left = server.db.updateTable('assignment').set({ toOn: '2024-01-10' });
      await left.where('cadreId', '=', server.fixture.cadreIds.ha).execute();
    },
    body: { id, reason: 'Đơn ngày 10/01/2024' },
    acts: 2,
    other: { reason: 'Đơn ngày 11/01/2024' },
  }),
  'a head or deputy': (id, server) => ({
    as: 'phuc.nv',
    path: '/api/units/SNV-CCVC/headships',
    body: {
      ...{ id, cadreId: server.fixture.cadreIds.ha, kind: 'deputy', fromOn: '2024-01-15', toOn: null },
      ...{ charge: 'Tuyển dụng', decision: '7/QĐ', endsOther: false },
    },
    other: { charge: 'Đào tạo' },
  }),
  'a delegation': (id, server) => ({
    as: 'an.nth',
    path: '/api/units/SNV-CCVC/delegations',
    body: {
      ...{ id, fromCadreId: server.fixture.cadreIds.an, toCadreId: server.fixture.cadreIds.anh },
      ...{ fromOn: '2024-01-15', toOn: '2024-01-19', charge: '', decision: '' },
    },
    other: { toOn: '2024-01-18' },
  }),
  'a role': (id, server) => ({
    as: 'vinh.dq',
    path: `/api/accounts/${server.fixture.accountIds.yen}/roles`,
    body: { id, role: 'auditor', unitCode: 'STC', fromOn: '2024-01-15', toOn: null },
    other: { toOn: '2024-12-31' },
  }),
  'a link of an account': (id, server) => ({
    as: 'vinh.dq',
    path: `/api/accounts/${server.fixture.accountIds.yen}/links`,
    before: async () => {
      server.config.ldap = readLdap({ SV_LDAP_URL: 'ldaps://ad.tinh.vn', SV_LDAP_USER: '{name}@tinh.vn' });
    },
    body: { id, kind: 'ldap', subject: 'yen' },
    other: { subject: 'khac' },
  }),
  'a person': (id, server) => ({
    as: 'phuc.nv',
    path: '/api/cadres',
    body: {
      ...{ id, code: 'CB-MOI', fullName: 'Nguyễn Thị Mới', kind: 'civil-servant', email: '' },
      post: { ...post(server), kind: 'primary', id: '01900000-0000-7000-8000-000000000001' },
    },
    other: { kind: 'official' },
  }),
  'a post': (id, server) => ({
    as: 'phuc.nv',
    method: 'PUT',
    path: `/api/cadres/CB-HA/assignments/${id}`,
    body: post(server),
    other: { dailyMinutes: 240 },
  }),
  'a transfer': (id, server) => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/transfers/${id}` },
    body: transferOf(server),
    other: { words: 'Khác' },
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
  'a dossier': (id, server) => ({
    as: 'phuc.nv',
    path: '/api/schemes',
    body: {
      ...{ id, unitId: server.fixture.unitIds.snv, kind: 'scheme', title: 'Đề án', note: '' },
      campaignId: null,
    },
    other: { note: 'Khác' },
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
