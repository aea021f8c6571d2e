import type { Answer, Refusal, TestClient, TestServer } from '@so-viec/server/testing';
import { DAY, lineOf, writeLine } from '@so-viec/server/testing/line';
import { taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';
import { windowsOf } from '../fixture/test-server.ts';

/** One row at a version that many have open, each with words of their own for it. */
export interface Contest {
  table: 'work_entry' | 'work_template' | 'task' | 'work_day';
  id: string;
  /** Where the words go; null where only one step is possible. */
  column: 'note' | 'name' | 'quality' | null;
  /** How who comes too late is refused. */
  refusal: 'stale-version' | 'day-submitted' | 'day-not-submitted';
  send(writer: number, words: string): Promise<Answer<Refusal>>;
}

type Windows = Record<'ha' | 'an', TestClient[]>;
type ContestOf = (server: TestServer, windows: Windows) => Promise<Contest>;

export const WRITERS = 20;
/** A day that is never handed in. */
const BEFORE = '2024-01-11';

export const openWindows = async (server: TestServer): Promise<Windows> => ({
  ha: await windowsOf(server, 'ha.ttt', WRITERS),
  an: await windowsOf(server, 'an.nth', WRITERS),
});

/** What many may have open at once: their own line, template and day, and work that heads give. */
export const CONTESTS: readonly ContestOf[] = [
  async (server, { ha }) => {
    const id = newId();
    const line = lineOf(server, { output: null, minutes: 1, workedOn: BEFORE });
    await writeLine(server, 'ha.ttt', line, id);
    const send = (writer: number, note: string) =>
      window(ha, writer).put(`/api/work-entries/${id}`, { ...line, note, version: 1 });
    return { table: 'work_entry', id, column: 'note', refusal: 'stale-version', send };
  },
  async (_server, { ha }) => {
    const id = newId();
    const lines = [{ weekday: null, productCode: '', title: 'Trực', note: '', minutes: 60 }];
    const write = (writer: number, name: string, version: number) =>
      window(ha, writer).put(`/api/work-templates/${id}`, { name, kind: 'day', lines, version });
    await write(0, id, 0);
    const send = (writer: number, name: string) => write(writer, name, 1);
    return { table: 'work_template', id, column: 'name', refusal: 'stale-version', send };
  },
  async (server, { an }) => {
    const id = newId();
    const write = (writer: number, quality: string, version: number) =>
      window(an, writer).put(`/api/tasks/${id}`, taskFor(server, { quality, version }));
    await write(0, 'Đúng thể thức', 0);
    const send = (writer: number, quality: string) => write(writer, quality, 1);
    return { table: 'task', id, column: 'quality', refusal: 'stale-version', send };
  },
  async (server, { ha }) => {
    const days = () =>
      server.db.selectFrom('work_day').select(['id', 'version', 'state']).where('workedOn', '=', DAY);
    if (!(await days().executeTakeFirst())) await writeLine(server, 'ha.ttt', lineOf(server));
    const day = await days().executeTakeFirstOrThrow();
    const step = day.state === 'draft' ? 'submission' : 'withdrawal';
    const refusal = step === 'submission' ? 'day-submitted' : 'day-not-submitted';
    const path = `/api/work-days/${day.id}/${step}`;
    const send = (writer: number) =>
      window(ha, writer).post(path, { id: newId(), version: day.version, reason: '' });
    return { table: 'work_day', id: day.id, column: null, refusal, send };
  },
];

function window(windows: TestClient[], writer: number): TestClient {
  const found = windows[writer % windows.length];
  if (!found) throw new Error('Nobody has a window open.');
  return found;
}
