import { newId } from '@so-viec/shared/id/uuidv7';
import type { TakenStep } from '@so-viec/shared/scheme/scheme.rules';
import type { SchemeStepInput } from '@so-viec/shared/scheme/scheme.schema';
import type { Answer, Refusal, TestClient } from './client.ts';
import { pdfOf } from './files.ts';
import type { TestServer } from './index.ts';

type Standing = { id: string; state: string; version: number; dueOn: string | null };

/** A dossier as tests carry it along: where it stands, and the next version. */
export interface OpenScheme {
  id: string;
  version: number;
}

export const NOTHING_SAID = { text: '', decision: '', on: null, dueDays: null };

/** What each step says where a test does not mind. */
const SAID: Record<TakenStep, Partial<SchemeStepInput>> = {
  submission: {},
  withdrawal: {},
  'appraisal-start': {},
  'additions-request': { text: 'Bổ sung bảng tổng hợp số người' },
  'additions-answer': { text: 'Đã bổ sung' },
  appraisal: { text: 'Đủ điều kiện phê duyệt' },
  approval: { decision: '412/QĐ-UBND' },
  'entry-into-force': {},
  'force-change': { text: 'Ghi nhầm năm' },
};

/** Sends a file as a page does. */
export async function sendFile(
  browser: TestClient,
  path: string,
  bytes: Buffer,
  name: string,
): Promise<Answer<Refusal>> {
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(bytes.length) };
  const init = { method: 'PUT', headers, body: new Uint8Array(bytes) };
  const response = await browser.raw(`${path}?name=${encodeURIComponent(name)}`, init);
  const body = (response.status === 204 ? undefined : await response.json()) as Refusal;
  return { status: response.status, body, headers: response.headers };
}

/** Opens a draft of a body (Sở Nội vụ unless told) as its personnel officer, with one file. */
export async function openDraft(
  server: TestServer,
  more: {
    username?: string;
    unitId?: string;
    kind?: string;
    campaignId?: string | null;
    title?: string;
    id?: string;
  } = {},
): Promise<OpenScheme> {
  const { username = 'phuc.nv', id = newId(), ...content } = more;
  const input = { kind: 'scheme', title: 'Đề án vị trí việc làm', note: '', campaignId: null, ...content };
  const browser = server.as(username);
  const body = { id, unitId: server.fixture.unitIds.snv, ...input };
  const { status } = await browser.post<Standing>('/api/schemes', body);
  if (status !== 201) throw new Error(`The draft was refused: ${status}`);
  await sendFile(browser, `/api/schemes/${id}/files/${newId()}`, pdfOf(id), 'Đề án.pdf');
  return { id, version: 1 };
}

/** Takes a step and notes the version after it. */
export async function takeStep(
  server: TestServer,
  username: string,
  scheme: OpenScheme,
  kind: TakenStep,
  said: Partial<SchemeStepInput> = {},
): Promise<Answer<Standing & Refusal>> {
  const today = server.now().toISOString().slice(0, 10);
  const on = kind === 'approval' || kind === 'entry-into-force' ? today : null;
  const input = { ...NOTHING_SAID, on, ...SAID[kind], id: newId(), version: scheme.version, ...said };
  const answer = await server
    .as(username)
    .post<Standing & Refusal>(`/api/schemes/${scheme.id}/${kind}`, input);
  if (answer.status === 200) scheme.version = answer.body.version;
  return answer;
}

const WAY: [TakenStep, 'body' | 'office'][] = [
  ['submission', 'body'],
  ['appraisal-start', 'office'],
  ['additions-request', 'office'],
  ['additions-answer', 'body'],
  ['appraisal', 'office'],
  ['approval', 'office'],
  ['entry-into-force', 'office'],
];

/** Takes a dossier along the usual way up to and with a step. */
export async function goUpTo(
  server: TestServer,
  scheme: OpenScheme,
  last: TakenStep,
  who: { body?: string; office?: string } = {},
): Promise<void> {
  for (const [kind, side] of WAY) {
    const username = (side === 'body' ? who.body : who.office) ?? (side === 'body' ? 'phuc.nv' : 'thu.dt');
    const { status, body } = await takeStep(server, username, scheme, kind);
    if (status !== 200) throw new Error(`${kind} was refused: ${status} ${body.code}`);
    if (kind === last) return;
  }
}

/** Leaves no dossier, file or campaign behind, so that tests can share a server. */
export async function clearSchemes({ db }: TestServer): Promise<void> {
  await db.updateTable('scheme').set({ replacedById: null }).where('id', '>=', '').execute();
  for (const table of ['scheme_file', 'stored_file', 'scheme_step', 'scheme', 'campaign'] as const) {
    await db.deleteFrom(table).execute();
  }
}
