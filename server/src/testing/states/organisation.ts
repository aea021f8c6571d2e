import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { writeWord } from '../../position-description/word/write-word.ts';
import { addCadre, addPost, openTestServer, type TestServer } from '../index.ts';
import { giveRole } from '../roles.ts';
import { UNIT_CONTENT } from '../unit-changes.ts';
import { SAMPLE } from '../word/sample.ts';
import { importWord } from '../word/upload.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

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

const STAFF = 'Chuyên viên về quản lý công chức, viên chức';
/** Three that wait are changed, one is taken, one dropped. */
const DRAFTS = 5;
const drafts: { id: string; version: number; content: string }[] = [];
const draftIn: Make = async (server, state) => {
  const vinh = server.as('vinh.dq');
  if (drafts.length === 0) {
    const contents = Array.from({ length: DRAFTS }, (_, nth) => ({
      ...SAMPLE,
      code: 'NV-01',
      name: STAFF,
      related: `Quy trình ${nth}`,
    }));
    const importId = await importWord(vinh, await writeWord(contents, null));
    const find = server.db.selectFrom('description_draft').selectAll();
    drafts.push(...(await find.where('importId', '=', importId).execute()));
  }
  const draft = drafts.pop();
  if (!draft) throw new Error('There is no draft left.');
  const { id, version } = draft;
  const path = `/api/description-drafts/${id}`;
  if (state === 'taken') must(await vinh.post(`${path}/taking`, { version }));
  if (state === 'dropped') must(await vinh.post(`${path}/dropping`, { version }));
  const seen = state === 'waiting' ? version : version + 1;
  const content = { ...JSON.parse(draft.content), purpose: 'Tham mưu' };
  const mended = { version: seen, content, positionCode: 'NV-01', doubts: [], leftovers: [] };
  return {
    says: { id, version: seen },
    to: { 'PUT /description-drafts/:id': { body: mended } },
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
  drafts.length = 0;
  await giveRole(server, 'tuan.lm', 'personnel', null);
  return { server, make: async (state, kind) => (await KINDS[kind]?.(server, state)) as Row };
};
