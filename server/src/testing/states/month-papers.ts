import { inTransaction } from '@so-viec/db';
import { addDays, lastDayOf } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { NO_WORDS } from '@so-viec/shared/report/report-content';
import { editionInForce } from '../../finding/settings/settings-in-force.ts';
import { stopReports } from '../../report/worker/report-desk.ts';
import { CLOSING_NOW } from '../closings.ts';
import { addDay, openTestServer, sumUp, type TestServer } from '../index.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

type Make = (server: TestServer, state: string) => Promise<Row>;

/** Months that are over and open, the latest first. */
let back = 0;
function month(): string {
  back++;
  const of = 2024 * 12 - 1 - back;
  return `${Math.floor(of / 12)}-${`${(of % 12) + 1}`.padStart(2, '0')}`;
}

async function close(server: TestServer, of: string): Promise<string> {
  const id = newId();
  const closing = { month: of, unit: 'SNV', undecided: 0 };
  must(await server.as('phuc.nv').put(`/api/closings/${id}`, closing));
  const found = server.db.selectFrom('closing').select('id').where('month', '=', of);
  const row = await found.where('unitId', '=', server.fixture.unitIds.snv).executeTakeFirstOrThrow();
  return row.id;
}

async function ask(server: TestServer, closingId: string, untilOn = '2024-02-09'): Promise<string> {
  const id = newId();
  const asked = { closingId, reason: 'Sót ngày công tác', untilOn };
  must(await server.as('phuc.nv').put(`/api/reopenings/${id}`, asked));
  return id;
}
const answer = async (server: TestServer, id: string, agrees: boolean) =>
  must(await server.as('thu.dt').post(`/api/reopenings/${id}/answer`, { agrees }));

const reopeningIn: Make = async (server, state) => {
  const closingId = await close(server, month());
  const id = await ask(server, closingId);
  if (state === 'agreed' || state === 'refused') await answer(server, id, state === 'agreed');
  if (state === 'withdrawn') must(await server.as('phuc.nv').post(`/api/reopenings/${id}/withdrawal`));
  if (state === 'lapsed')
    await server.db.updateTable('reopening').set({ untilOn: '2024-02-02' }).where('id', '=', id).execute();
  return {
    says: { id },
    to: {
      'PUT /reopenings/:id': { body: { closingId, reason: 'Lý do khác', untilOn: '2024-02-09' } },
      'POST /reopenings/:id/answer · agree': { body: { agrees: true } },
      'POST /reopenings/:id/answer · refuse': { body: { agrees: false } },
    },
    kept: ['reopening', id],
  };
};

const monthIn: Make = async (server, state) => {
  const of = state === 'running' ? '2024-02' : month();
  const closingId = state === 'closed' || state === 'opened again' ? await close(server, of) : newId();
  if (state === 'opened again') await answer(server, await ask(server, closingId), true);
  const soon = addDays(lastDayOf(of), 40);
  const asked = { closingId, reason: 'Sót ngày công tác', untilOn: '2024-02-09' };
  return {
    says: { id: newId() },
    to: {
      'PUT /closings/:id': { body: { month: of, unit: 'SNV', undecided: 0 } },
      'PUT /closing-deadlines/:id': { body: { month: of, unit: 'SNV', dueOn: soon } },
      'PUT /closing-grace/:id': {
        body: { month: of, unit: 'SNV', cadre: 'CB-HA', untilOn: soon, reason: 'Ốm' },
      },
      'PUT /reopenings/:id · new': { body: asked },
    },
    kept: ['closing', closingId],
  };
};

const reportIn: Make = async (server, state) => {
  const id = newId();
  const phuc = server.as('phuc.nv');
  const path = `/api/report-editions/${id}`;
  let { version } = must(await phuc.put<{ version: number }>(path, { period: '2024-01', unit: 'SNV' })).body;
  const signed = { ...NO_WORDS, number: '12/BC-SNV', datedOn: '2024-02-05', signer: 'Lê Văn An' };
  const words = (more: object = {}) => ({ version, style: 'state', words: { ...signed, ...more } });
  const next = (given: { body: { version: number } }) => {
    version = given.body.version;
  };
  if (state !== 'unsigned') next(must(await phuc.put<{ version: number }>(`${path}/words`, words())));
  if (state === 'issued') next(must(await phuc.post<{ version: number }>(`${path}/issue`, { version })));
  if (state === 'dropped') must(await phuc.delete(path, { version }));
  return {
    says: { id, version },
    to: {
      'PUT /report-editions/:id': { body: { period: '2023-12', unit: 'SNV' } },
      'PUT /report-editions/:id/words': { body: words({ remarks: 'Khá' }) },
    },
    kept: ['report_edition', id],
  };
};

let found = 0;
const findingIn: Make = async (server, state) => {
  const id = newId();
  const at = '2024-01-09T02:00:00.000Z';
  const { id: settingsId } = await inTransaction(server.db, (trx) => editionInForce(trx, at));
  const { cadreIds, unitIds } = server.fixture;
  const whose = { subjectKind: 'cadre', subjectId: cadreIds.ha, cadreId: cadreIds.ha, unitId: unitIds.ccvc };
  const seen = {
    state: 'open',
    foundAt: at,
    headFromOn: '2024-01-10',
    seenAt: null,
    changedAt: at,
    version: 1,
  };
  const what = { rule: 'adhoc-heavy', severity: 'look', entryIds: '[]', lineCount: 0, params: '{}' };
  const of = `${2000 + Math.floor(++found / 12)}-${`${(found % 12) + 1}`.padStart(2, '0')}`;
  await server.db
    .insertInto('finding')
    .values({ id, ...whose, settingsId, ...what, month: of, ...seen })
    .execute();
  let version = 1;
  const take = async (who: string, act: string) => {
    const body = { id: newId(), version, words: 'Phục vụ đợt kiểm tra' };
    const done = must(await server.as(who).post<{ version: number }>(`/api/findings/${id}/${act}`, body));
    version = done.body.version;
  };
  if (state === 'answered') await take('ha.ttt', 'answer');
  if (state === 'mending') await take('an.nth', 'mending');
  if (state === 'closed') await take('an.nth', 'closing');
  if (state === 'gone') await server.db.updateTable('finding').set({ state }).where('id', '=', id).execute();
  return { says: { id, version, words: 'Đã rõ' }, kept: ['finding', id] };
};

const disqualifierIn: Make = async (server, state) => {
  const id = newId();
  const phuc = server.as('phuc.nv');
  const fact = { fact: 'Khiển trách', document: '5/QĐ-SNV' };
  const said = { id, cadre: 'CB-HA', kind: 'discipline', happenedOn: '2024-01-05', ...fact };
  must(await phuc.post('/api/disqualifiers', said));
  const lifting = { version: 1, reason: 'Nhầm người' };
  if (state === 'lifted') must(await phuc.post(`/api/disqualifiers/${id}/lifting`, lifting));
  return { says: { id, version: state === 'lifted' ? 2 : 1, reason: 'Nhầm' }, kept: ['disqualifier', id] };
};

const MONTHS: Record<string, string> = { over: '2024-01', running: '2024-02', 'to come': '2024-03' };
const rulesIn: Make = async (_server, state) => ({
  says: { code: 'SNV', month: MONTHS[state] },
  to: { 'PUT /units/:code/rules/:month': { body: undefined } },
  kept: ['unit', newId()],
});

const KINDS: Record<string, Make> = {
  'request to open a month': reopeningIn,
  'month of a body': monthIn,
  report: reportIn,
  finding: findingIn,
  disqualifier: disqualifierIn,
  'rules of a body': rulesIn,
};

/** What is written about a month that is over: closing and opening it, reports, signals, what disqualifies. */
export const walkOfMonthPapers: Walk = async () => {
  const server = await openTestServer({ now: CLOSING_NOW });
  back = 0;
  const { unitIds, positionIds, cadreIds } = server.fixture;
  const post = { unitId: unitIds.ccvc, positionId: positionIds.staff, cadreId: cadreIds.ha };
  await addDay(server.db, { ...post, day: '2020-01-09', state: 'accepted', lines: [{ minutes: 431 }] });
  await addDay(server.db, { ...post, day: '2024-01-09', state: 'accepted', lines: [{ minutes: 431 }] });
  await sumUp(server.db, '2020-01');
  await sumUp(server.db, '2024-01');
  const close = async () => {
    await stopReports();
    await server.close();
  };
  return {
    server: { ...server, close },
    make: async (state, kind) => (await KINDS[kind]?.(server, state)) as Row,
  };
};
