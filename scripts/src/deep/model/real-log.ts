import type { TestServer } from '@so-viec/server/testing';
import { lineOf } from '@so-viec/server/testing/line';
import { reviewer } from '@so-viec/server/testing/reviewing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type Act, DAYS, LINES } from './acts.ts';

const CLEARED = ['cadre_day', 'cadre_month', 'work_entry', 'day_step', 'work_day'] as const;

/** The log of the program over one database, reached as people reach it. */
export class RealLog {
  readonly #server: TestServer;
  readonly #ids = Array.from({ length: LINES }, () => newId());

  private constructor(server: TestServer) {
    this.#server = server;
  }

  /** With days that nobody has written. */
  static async open(server: TestServer): Promise<RealLog> {
    for (const table of CLEARED) await server.db.deleteFrom(table).execute();
    return new RealLog(server);
  }

  /** Does an act; gives the code of its refusal, or "done". */
  async perform(act: Act): Promise<string> {
    const ha = this.#server.as('ha.ttt');
    if (act.do === 'write' || act.do === 'remove') {
      const [id, version] = [this.#ids[act.line] ?? '', await this.#versionOf(act.line, act.isStale)];
      if (act.do === 'remove') return codeOf(await ha.post(`/api/work-entries/${id}/removal`, { version }));
      const at = { workedOn: DAYS[act.line % DAYS.length] ?? '', ordinal: act.line, output: null };
      const line = lineOf(this.#server, { ...at, minutes: act.minutes, version });
      return codeOf(await ha.put(`/api/work-entries/${id}`, line));
    }
    const row = await this.#dayRow(act.day);
    const day = { id: row?.id ?? newId(), version: row?.version ?? 0, entryIds: [], outputIds: [] };
    const step = { id: newId(), version: day.version, reason: '' };
    if (act.do === 'submit') return codeOf(await ha.post(`/api/work-days/${day.id}/submission`, step));
    if (act.do === 'withdraw') return codeOf(await ha.post(`/api/work-days/${day.id}/withdrawal`, step));
    const an = reviewer(this.#server, 'an.nth');
    const asked = { day, reason: 'Thiếu số văn bản' };
    if (act.do === 'return') return codeOf(await an.giveBack(asked));
    if (act.do === 'reopen') return codeOf(await an.reopen(asked));
    const { status, body, first } = await an.accept({ day });
    return first?.problem?.code ?? codeOf({ status, body });
  }

  /** Minutes of a day's lines in their order, and its state, as its person's page shows it. */
  async shown(day: number): Promise<{ minutes: number[]; state: string | undefined }> {
    const { body } = await this.#server
      .as('ha.ttt')
      .get<{ entries: { minutes: number }[]; days: { state: string }[] }>(`/api/work-days/${DAYS[day]}`);
    return { minutes: body.entries.map(({ minutes }) => minutes), state: (await this.#dayRow(day))?.state };
  }

  /** What state each day is in; undefined for one that is not there. */
  async states(): Promise<(string | undefined)[]> {
    return Promise.all(DAYS.map(async (_, day) => (await this.#dayRow(day))?.state));
  }

  /** The sum that reports read. */
  async sum(): Promise<number> {
    const rows = await this.#server.db
      .selectFrom('cadre_month')
      .select(['minutes', 'minutesWaiting'])
      .where('month', '=', DAYS[0].slice(0, 7))
      .execute();
    return rows.reduce((sum, { minutes, minutesWaiting }) => sum + minutes + minutesWaiting, 0);
  }

  async #versionOf(line: number, isStale: boolean): Promise<number> {
    const row = await this.#server.db
      .selectFrom('work_entry')
      .select('version')
      .where('id', '=', this.#ids[line] ?? '')
      .executeTakeFirst();
    return (row?.version ?? 0) + (isStale ? 7 : 0);
  }

  #dayRow(day: number) {
    return this.#server.db
      .selectFrom('work_day')
      .select(['id', 'version', 'state'])
      .where('workedOn', '=', DAYS[day] ?? '')
      .executeTakeFirst();
  }
}

const codeOf = ({ status, body }: { status: number; body: { code?: string } | undefined }): string =>
  status < 300 ? 'done' : (body?.code ?? String(status));
