import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../import/import-file.ts';
import { CLOSING_NOW } from '../testing/closings.ts';
import { ENTRY_HEADER, lineOf as rowOf } from '../testing/entry-lines.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { secretLineOf } from '../testing/secret.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
});
afterEach(() => server.close());

/** A line of Hà's that stands before the rule begins to hold: a Monday of January. */
interface Standing {
  id: string;
  line: WorkEntryInput;
  dayId: string;
}

/** The same broken rule as each way in would say it; null where that way leads around it by right, and why. */
interface Rule {
  /** What makes it hold. */
  begin?: (standing: Standing) => Promise<unknown>;
  /** What a line says that breaks it. */
  says?: (one: TestServer) => Partial<WorkEntryInput> | Promise<Partial<WorkEntryInput>>;
  /** What a row of a file says that breaks it. */
  row?: Parameters<typeof rowOf>[0];
  /** Whose product the file names. */
  product?: 'finance';
  /** How often the file says it. */
  rows?: number;
  secret?: true;
  written: string;
  /** Undefined: as a line that is written. */
  changed?: string | null;
  removed: string | null;
  file: string | null;
}

const DAY = '2024-01-15';
const closeJanuary = () => {
  const of = {
    month: '2024-01',
    unitId: server.fixture.unitIds.ccvc,
    kind: 'unit',
    edition: 1,
    undecided: 0,
  };
  const made = { at: CLOSING_NOW, accountId: null, unit: '{}', figures: '{}', fingerprint: '', mark: null };
  return server.db
    .insertInto('closing')
    .values({ id: newId(), ...of, ...made, reopenedAt: null })
    .execute();
};
const stateOf = (state: 'submitted' | 'accepted') => async () =>
  server.db.updateTable('work_day').set({ state }).execute();

const RULES: Record<string, Rule> = {
  'a month that is closed': {
    begin: closeJanuary,
    ...{ written: 'month-closed', removed: 'month-closed', file: 'month-closed' },
    says: () => ({ workedOn: '2024-01-16' }),
    row: { on: '16/01/2024' },
  },
  'a month whose last day for writing is over': {
    begin: () =>
      server
        .as('phuc.nv')
        .put(`/api/closing-deadlines/${newId()}`, { month: '2024-01', unit: 'SNV', dueOn: '2024-02-02' }),
    // History comes from the officer who would have given the person longer.
    ...{ written: 'month-past-deadline', removed: 'month-past-deadline', file: null },
  },
  'a day that waits for its head': {
    begin: stateOf('submitted'),
    ...{ written: 'day-submitted', removed: 'day-submitted', file: 'day-typed' },
  },
  'a day that was accepted': {
    begin: stateOf('accepted'),
    ...{ written: 'day-accepted', removed: 'day-accepted', file: 'day-typed' },
  },
  'a day to come': {
    says: () => ({ workedOn: '2024-02-06' }),
    row: { on: '06/02/2024' },
    ...{ written: 'future-day', removed: null, file: 'future-day' },
  },
  'a post that the person does not hold': {
    says: ({ fixture }) => ({ workedOn: DAY, unitId: fixture.unitIds.stc }),
    row: { on: '30/12/2022' },
    ...{ written: 'no-post-that-day', removed: null, file: 'no-post-that-day' },
  },
  'a product of another position': {
    says: ({ fixture }) => ({ productId: fixture.productIds.finance[0] ?? null }),
    product: 'finance',
    ...{ written: 'product-not-of-position', removed: null, file: 'product-not-of-position' },
  },
  'more than a day may hold': {
    says: () => ({ minutes: 721 }),
    row: { on: '16/01/2024', hours: '24:01' },
    // History may be of more than twelve hours, never of more than a day (rules §2).
    ...{ written: 'day-over-limit', removed: null, file: 'too-many-hours' },
  },
  'days together over what a day may hold': {
    begin: ({ id, line }) => writeLine(server, 'ha.ttt', { ...line, minutes: 700, version: 1 }, id),
    says: () => ({ minutes: 740 }),
    row: { on: '16/01/2024', hours: '13:00' },
    rows: 2,
    ...{
      written: 'day-over-limit',
      changed: 'stale-version',
      removed: 'stale-version',
      file: 'day-over-24h',
    },
  },
  'a confidential line without anybody who vouches': {
    secret: true,
    says: () => ({ voucherId: null }),
    row: { on: '16/01/2024' },
    ...{ written: 'voucher-missing', changed: 'secret-content', removed: null, file: 'secret-voucher' },
  },
};

async function standingLine(): Promise<Standing> {
  const id = newId();
  const line = lineOf(server, { workedOn: DAY, output: null });
  const { body } = await writeLine(server, 'ha.ttt', line, id);
  return { id, line, dayId: body.entry.workDayId };
}

/** A file as a page checks it, as a page writes it and as `sv import` does. */
async function bring(rule: Rule): Promise<string[][]> {
  const { code: product } = await server.db
    .selectFrom('output_product')
    .select('code')
    .where('id', '=', server.fixture.productIds[rule.product ?? 'staff'][0] ?? '')
    .executeTakeFirstOrThrow();
  const said = { who: 'CB-HA', on: '15/01/2024', product, note: rule.secret ? '' : 'Trực', ...rule.row };
  const header = rule.secret ? `${ENTRY_HEADER};Việc mật;Người xác nhận` : ENTRY_HEADER;
  const row = rule.secret ? `${rowOf(said)};x;` : rowOf(said);
  const bytes = Buffer.from([header, ...Array.from({ length: rule.rows ?? 1 }, () => row)].join('\n'));
  const codes = [];
  for (const isDryRun of [true, false]) {
    const of = { kind: 'entries', bytes, fileName: 'dong.csv', isDryRun, now: server.now() } as const;
    codes.push((await importFile(server.db, of)).refusals.map(({ code }) => code));
  }
  return codes;
}

const linesOf = () => server.db.selectFrom('work_entry').select(['id', 'version', 'minutes']).execute();

describe.each(Object.entries(RULES))('%s', (_, rule) => {
  it('refuses a line by every way in with the same code, and nothing is written', async () => {
    const standing = await standingLine();
    const { id, line } = standing;
    await rule.begin?.(standing);
    const before = await linesOf();
    const said = { workedOn: DAY, output: null, ...(await rule.says?.(server)) };
    const fresh = rule.secret ? await secretLineOf(server, { ...said }) : lineOf(server, said);
    const own = newId();
    // The second time as from a device that never heard the answer.
    for (let times = 0; times < 2; times++) {
      const { body } = await writeLine(server, 'ha.ttt', fresh, own);
      expect(body.code).toBe(rule.written);
    }
    const changed = rule.changed === undefined ? rule.written : rule.changed;
    const change = { ...line, ...(rule.says ? said : { minutes: 30 }), workedOn: DAY, version: 1 };
    if (changed !== null && change.minutes !== line.minutes)
      expect((await writeLine(server, 'ha.ttt', change, id)).body.code).toBe(changed);
    if (rule.removed !== null) {
      const { body } = await server
        .as('ha.ttt')
        .post<{ code: string }>(`/api/work-entries/${id}/removal`, { version: 1 });
      expect(body.code).toBe(rule.removed);
    }
    expect(await linesOf()).toEqual(before);
    if (rule.file === null) return;
    expect(await bring(rule)).toEqual([[rule.file], [rule.file]]);
    expect(await linesOf()).toEqual(before);
  });
});
