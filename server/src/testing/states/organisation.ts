import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { emptyContent } from '@so-viec/shared/position-description/parts';
import { addCadre, addPost, openTestServer, type TestServer } from '../index.ts';
import { giveRole } from '../roles.ts';
import { UNIT_CONTENT } from '../unit-changes.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

const AT = '2024-01-10T02:00:00.000Z';

type Make = (server: TestServer, state: string) => Promise<Row>;

const changeIn: Make = async (server, state) => {
  const id = newId();
  const vinh = server.as('vinh.dq');
  const unit = { code: `S${id.slice(-8).toUpperCase()}`, parent: 'TINH', content: UNIT_CONTENT };
  must(
    await vinh.post('/api/unit-changes', { id, kind: 'create', on: '2024-01-15', decision: '9/QĐ', unit }),
  );
  if (state === 'undone') must(await vinh.post(`/api/unit-changes/${id}/undoing`));
  return { says: { id }, kept: ['unit_change', id] };
};

const TIMES: Record<string, { fromOn: string; toOn?: string }> = {
  'to come': { fromOn: '2024-02-05' },
  held: { fromOn: '2023-01-02' },
  here: { fromOn: '2023-01-02' },
  over: { fromOn: '2023-01-02', toOn: '2023-12-29' },
  left: { fromOn: '2023-01-02', toOn: '2023-12-29' },
};

let people = 0;
async function personIn({ db, fixture }: TestServer, state: string) {
  const name = `Người ${++people}`;
  const cadreId = await addCadre(db, name);
  const at = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  await addPost(db, { cadreId, ...at, fromOn: '2023-01-02', ...TIMES[state] });
  await inTransaction(db, raiseChangeCounter);
  const { code } = await db
    .selectFrom('cadre')
    .select('code')
    .where('id', '=', cadreId)
    .executeTakeFirstOrThrow();
  const posts = db.selectFrom('assignment').select('id').where('cadreId', '=', cadreId);
  return { code, name, cadreId, postId: (await posts.executeTakeFirstOrThrow()).id };
}

const termsOf = ({ fixture }: TestServer) => ({
  ...{ unitId: fixture.unitIds.snv, positionId: fixture.positionIds.staff, title: 'Chuyên viên' },
  ...{
    dailyMinutes: 480,
    weeklyPattern: null,
    hasDutyToLog: true,
    decision: '12/QĐ',
    decidedOn: '2024-01-10',
  },
});

const cadreIn: Make = async (server, state) => {
  const { code, name, cadreId } = await personIn(server, state);
  const taken = { ...termsOf(server), kind: 'concurrent', fromOn: '2024-02-05', toOn: null };
  return {
    as: { centralPersonnel: 'tuan.lm' },
    says: { code, reason: 'Đơn ngày 10/01/2024' },
    to: {
      'PUT /cadres/:code': { body: { fullName: `${name} B`, kind: 'civil-servant', email: '', version: 1 } },
      'PUT /cadres/:code/assignments/:id': { id: newId(), body: taken },
      'POST /cadres/:code/departure': { version: 1, lastOn: '2024-01-31', decision: '7/QĐ' },
    },
    kept: ['cadre', cadreId],
  };
};

const postIn: Make = async (server, state) => {
  const { postId } = await personIn(server, state);
  const next = {
    ...termsOf(server),
    id: newId(),
    version: 1,
    fromOn: state === 'to come' ? '2024-02-19' : '2024-02-01',
  };
  const [lastOn, decision] = [state === 'to come' ? '2024-03-29' : '2024-01-31', '7/QĐ'];
  return {
    says: { id: postId, version: 1 },
    to: {
      'POST /assignments/:id/succession': { body: next },
      'POST /assignments/:id/end': { body: { version: 1, lastOn, decision, decidedOn: '2024-01-10' } },
    },
    kept: ['assignment', postId],
  };
};

/** A draft as reading a Word file leaves it, with nothing to doubt. */
const draftIn: Make = async (server, state) => {
  const vinh = server.as('vinh.dq');
  const [id, importId] = [newId(), newId()];
  const { db, fixture } = server;
  const content = { ...emptyContent(), code: 'NV-01', name: 'Chuyên viên', purpose: `Bản ${id}` };
  const file = { fileName: 'Bản mô tả.docx', size: 1, sha256: id, leftovers: '[]', createdAt: AT };
  const by = { accountId: fixture.accountIds.vinh };
  await db
    .insertInto('description_import')
    .values({ id: importId, ...file, ...by })
    .execute();
  const read = { content: JSON.stringify(content), original: '{"rows":[],"uses":[]}', doubts: '[]' };
  const draft = {
    ordinal: 0,
    positionCode: 'NV-01',
    ...read,
    leftovers: '[]',
    settledAt: null,
    accountId: null,
  };
  const waiting = { id, importId, ...draft, state: 'waiting', version: 1 };
  await db.insertInto('description_draft').values(waiting).execute();
  const path = `/api/description-drafts/${id}`;
  if (state === 'taken') must(await vinh.post(`${path}/taking`, { version: 1 }));
  if (state === 'dropped') must(await vinh.post(`${path}/dropping`, { version: 1 }));
  const version = state === 'waiting' ? 1 : 2;
  const mended = { version, content: { ...content, purpose: 'Tham mưu' }, positionCode: 'NV-01' };
  return {
    says: { id, version },
    to: { 'PUT /description-drafts/:id': { body: { ...mended, doubts: [], leftovers: [] } } },
    kept: ['description_draft', id],
  };
};

/** A file that was brought before; nobody works on it. */
const runIn: Make = async ({ db, fixture, now }, state) => {
  const id = newId();
  const at = now().toISOString();
  const file = {
    kind: 'units',
    edition: null,
    fileName: 'don-vi.csv',
    sha256: id,
    accountId: fixture.accountIds.vinh,
  };
  const work = {
    startedAt: at,
    endedAt: at,
    serverId: '',
    seenAt: at,
    phase: '',
    done: 1,
    total: 1,
    mended: 0,
  };
  const run = { id, ...file, state, ...work, report: '', findings: '', version: 1 };
  await db.insertInto('import_run').values(run).execute();
  const edits = [{ row: 2, key: null, text: '' }];
  return {
    says: { id, version: 1 },
    to: {
      'PATCH /imports/:id/rows': { body: { version: 1, edits } },
      'PUT /imports/:id/mapping': { body: { version: 1, names: [{ name: 'Tên đơn vị', key: 'name' }] } },
    },
    kept: ['import_run', id],
  };
};

const KINDS: Record<string, Make> = {
  'import run': runIn,
  'change of units': changeIn,
  person: cadreIn,
  post: postIn,
  'draft of a description': draftIn,
};

/** Units, people, their posts and what is said of those. */
export const walkOfOrganisation: Walk = async () => {
  const server = await openTestServer();
  await giveRole(server, 'tuan.lm', 'personnel', null);
  return { server, make: async (state, kind) => (await KINDS[kind]?.(server, state)) as Row };
};
