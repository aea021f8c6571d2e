import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { readLdap } from '../../auth/federated/federated-config.ts';
import { openTestServer, type TestClient, type TestServer } from '../index.ts';
import { addLogin } from '../matrix/standings.ts';
import { offerOf, openSecondOffice, proposeTransfer, transferOf } from '../transfers.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

type Make = (server: TestServer, state: string) => Promise<Row>;

/** Working days of 2024 that nobody has asked leave of. */
let day = Date.parse('2024-02-19');
function workingDay(): string {
  do day += 86_400_000;
  while ([0, 6].includes(new Date(day).getUTCDay()));
  return new Date(day).toISOString().slice(0, 10);
}

const requestIn: Make = async (server, state) => {
  const id = newId();
  const [ha, an] = [server.as('ha.ttt'), server.as('an.nth')];
  const on = state === 'granted, begun' ? '2024-01-12' : workingDay();
  const asked = { fromOn: on, toOn: on, kind: 'annual', isHalf: false, reason: '' };
  const path = `/api/leave-requests/${id}`;
  let { version } = must(await ha.put<{ version: number }>(path, asked)).body;
  const step = { id: newId(), version, reason: 'Thiếu người trực' };
  const take = async (browser: TestClient, name: string) => {
    version = must(await browser.post<{ version: number }>(`${path}/${name}`, step)).body.version;
  };
  if (state.startsWith('granted')) await take(an, 'granting');
  if (state === 'refused') await take(an, 'refusal');
  if (state === 'withdrawn') await take(ha, 'withdrawal');
  return {
    says: { id, version, reason: 'Việc gấp' },
    to: { 'PUT /leave-requests/:id': { body: { ...asked, reason: 'Khác' } } },
    kept: ['leave_request', id],
  };
};

const leaveIn: Make = async (server, state) => {
  const id = newId();
  const phuc = server.as('phuc.nv');
  const on = workingDay();
  const taken = { fromOn: on, toOn: on, kind: 'annual', isHalf: false, version: 0 };
  must(await phuc.put(`/api/cadres/CB-HA/leave/${id}`, taken));
  if (state === 'removed') must(await phuc.post(`/api/cadres/CB-HA/leave/${id}/removal`, { version: 1 }));
  return {
    says: { id, code: 'CB-HA', version: 1 },
    to: { 'PUT /cadres/:code/leave/:id': { body: { ...taken, kind: 'sick', version: 1 } } },
    kept: ['leave', id],
  };
};

const transferIn: Make = async (server, state) => {
  const who: PersonKey = state === 'accepted' ? 'bao' : 'ha';
  const input = transferOf(server, { assignmentId: server.fixture.assignmentIds[who] });
  const id = await proposeTransfer(server, input);
  const [phuc, yen] = [server.as('phuc.nv'), server.as('yen.pt')];
  const step = { id: newId(), version: 1, reason: 'Không có vị trí' };
  const accepted = { ...step, terms: offerOf(server) };
  if (state === 'accepted') must(await yen.post(`/api/transfers/${id}/acceptance`, accepted));
  if (state === 'refused') must(await yen.post(`/api/transfers/${id}/refusal`, step));
  if (state === 'withdrawn') must(await phuc.post(`/api/transfers/${id}/withdrawal`, step));
  const version = state === 'proposed' ? 1 : 2;
  return {
    as: { otherPersonnel: 'yen.pt' },
    says: { id, version, reason: 'Không nhận' },
    to: {
      'PUT /transfers/:id': { body: { ...input, words: 'Khác' } },
      'POST /transfers/:id/acceptance': { body: { id: newId(), version, terms: offerOf(server) } },
    },
    kept: ['transfer', id],
  };
};

let logins = 0;
const accountIn: Make = async (server, state) => {
  const vinh = server.as('vinh.dq');
  const id = await addLogin(server, `tai.khoan.${++logins}`, null);
  if (state === 'closed') must(await vinh.post(`/api/accounts/${id}/closing`, { version: 1 }));
  const role = { id: newId(), role: 'auditor', unitCode: 'STC', fromOn: '2024-01-15', toOn: null };
  return {
    says: { id, version: state === 'closed' ? 2 : 1 },
    to: {
      'PUT /accounts/:id': { body: { username: `khac.${logins}`, displayName: 'Khác' } },
      'POST /accounts/:id/roles': { body: role },
      'POST /accounts/:id/links': { body: { id: newId(), kind: 'ldap', subject: `so.${logins}` } },
      'PUT /accounts/:id/password-use': { isOff: false },
    },
    kept: ['account', id],
  };
};

const roleIn: Make = async (server, state) => {
  const id = newId();
  const accountId = await addLogin(server, `tai.khoan.${++logins}`, null);
  const [fromOn, toOn] = state === 'over' ? ['2023-01-01', '2023-12-31'] : ['2023-01-01', null];
  const unitId = server.fixture.unitIds.stc;
  const grant = { id, accountId, role: 'auditor', unitId, fromOn, toOn };
  await server.db.insertInto('role_grant').values(grant).execute();
  return { says: { id, toOn: '2024-01-31' }, kept: ['role_grant', id] };
};

const TIMES: Record<string, [fromOn: string, toOn: string | null]> = {
  'to come': ['2024-02-05', '2024-02-09'],
  running: ['2024-01-02', null],
  over: ['2023-06-01', '2023-06-30'],
};

const delegationIn: Make = async (server, state) => {
  const id = newId();
  const { cadreIds, unitIds } = server.fixture;
  const [fromOn = '', toOn = null] = TIMES[state] ?? [];
  const whose = { unitId: unitIds.ccvc, fromCadreId: cadreIds.an, toCadreId: cadreIds.bao };
  await server.db
    .insertInto('delegation')
    .values({ id, ...whose, fromOn, toOn })
    .execute();
  await inTransaction(server.db, raiseChangeCounter);
  return { says: { id, version: 1, toOn: '2024-01-31' }, kept: ['delegation', id] };
};

const headshipIn: Make = async (server, state) => {
  const id = newId();
  const { cadreIds, unitIds } = server.fixture;
  const [fromOn = '', toOn = null] = TIMES[state] ?? [];
  const whose = { unitId: unitIds.ccvc, cadreId: cadreIds.bao, kind: 'deputy' };
  await server.db
    .insertInto('headship')
    .values({ id, ...whose, fromOn, toOn })
    .execute();
  await inTransaction(server.db, raiseChangeCounter);
  const body = { version: 1, toOn: '2024-03-31', charge: 'Đào tạo', decision: '8/QĐ' };
  return { says: { id }, to: { 'PUT /headships/:id': { body } }, kept: ['headship', id] };
};

const KINDS: Record<string, Make> = {
  'request for leave': requestIn,
  leave: leaveIn,
  transfer: transferIn,
  account: accountIn,
  role: roleIn,
  'stand-in': delegationIn,
  'head or deputy': headshipIn,
};

/** What people ask for, where they go, who they are in the program and whom they lead. */
export const walkOfPeople: Walk = async () => {
  const server = await openTestServer();
  server.config.ldap = readLdap({ SV_LDAP_URL: 'ldaps://ad.tinh.vn', SV_LDAP_USER: '{name}@tinh.vn' });
  await openSecondOffice(server);
  return { server, make: async (state, kind) => (await KINDS[kind]?.(server, state)) as Row };
};
