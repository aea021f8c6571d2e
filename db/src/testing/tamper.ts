import { sql } from 'kysely';
import { GUARDS } from '../audit/guard/guards.ts';
import { remark } from '../audit/mark/mark.ts';
import { dialectOf } from '../dialects.ts';
import { SUMS } from '../summary/figures.queries.ts';
import type { Trx } from '../transaction.ts';
import { GUARD_TAMPERINGS } from './tampered-guards.ts';
import {
  COUNTED,
  EVENT_CHANGES,
  FIGURES,
  FINDING_CHANGES,
  LIVE_CHANGES,
  MADE,
  ONCE,
} from './tampered-rows.ts';
import type { Draw, Tampered, Tampering } from './tampering.ts';

const EVENT = ['audit_event'];

async function run(trx: Trx, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(trx);
}

/** Whoever holds the file is stopped by no trigger. */
export async function dropGuards(trx: Trx): Promise<void> {
  if (dialectOf(trx) === 'postgres') {
    await guard(trx, 'disable');
    return;
  }
  const { rows } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'trigger' and name like 'audit%'`.execute(trx);
  for (const { name } of rows) await run(trx, `drop trigger ${name}`);
}

/** As whoever covers their tracks does; and for the next who is lent the same database of PostgreSQL. */
export async function putGuardsBack(trx: Trx): Promise<void> {
  if (dialectOf(trx) === 'postgres') await guard(trx, 'enable');
  else await run(trx, ...GUARDS.sqlite.map(({ create }) => create));
}

async function guard(trx: Trx, how: 'enable' | 'disable'): Promise<void> {
  for (const table of ['audit_event', 'audit_head', 'audit_checkpoint'])
    await run(trx, `alter table ${table} ${how} trigger user`);
}

async function endOf(trx: Trx): Promise<number> {
  const { seq } = await trx
    .selectFrom('audit_event')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return Number(seq);
}

/** A place within the chain: not the first, and `rest` before its end. */
const place = async (trx: Trx, draw: Draw, rest = 0): Promise<number> =>
  2 + draw((await endOf(trx)) - 1 - rest);

/** What takes a line away with its ties. */
const lineGone = (id: string) => [
  `delete from output_entry where "entryId" = '${id}'`,
  `delete from work_entry where id = '${id}'`,
];

/** One of the rows of a table, by its column `id`. */
async function oneOf(trx: Trx, draw: Draw, table: string, column = 'id'): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`select ${sql.ref(column)} as id from ${sql.table(table)} order by 1`.execute(trx);
  const row = rows[draw(rows.length)];
  if (!row) throw new Error(`There is nothing in ${table} to tamper with.`);
  return row.id;
}

const move = async (trx: Trx, seq: number, to: number) =>
  run(trx, `update audit_event set seq = ${to} where seq = ${seq}`);

/** What somebody who holds the database, and not the key, does to its rows. */
const ROW_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'an event that is changed': async (trx, draw) => {
    const seq = await place(trx, draw);
    await run(trx, `update audit_event set ${EVENT_CHANGES[draw(EVENT_CHANGES.length)]} where seq = ${seq}`);
    return { tables: EVENT, seq };
  },
  'an event that is gone': async (trx, draw) => {
    const seq = await place(trx, draw, 1);
    await run(trx, `delete from audit_event where seq = ${seq}`);
    return { tables: EVENT, seq };
  },
  'a tail that is cut': async (trx, draw) => {
    const seq = await place(trx, draw);
    await run(trx, `delete from audit_event where seq >= ${seq}`);
    if (draw(2) === 0) return { tables: EVENT, seq };
    // The end as it was then, but for the signature, which nobody has.
    const link = `(select link from audit_event where seq = ${seq - 1})`;
    await run(
      trx,
      `update audit_head set seq = ${seq - 1}, link = ${link}`,
      `delete from audit_checkpoint where seq >= ${seq}`,
    );
    return { tables: ['audit_event', 'audit_head'] };
  },
  'an event that is slipped in': async (trx, draw) => {
    const seq = await place(trx, draw);
    const end = await endOf(trx);
    for (let at = end; at >= seq; at--) await move(trx, at, at + 1);
    await run(
      trx,
      `insert into audit_event
        select 'slipped-in', at, "accountId", act, object, "objectId", "objectVersion", outcome, detail, salt,
          "payloadHash", "keyId", mac, link, "linkKeyId", ${seq} from audit_event where seq = ${seq + 1}`,
    );
    return { tables: EVENT, seq };
  },
  'events that changed places': async (trx, draw) => {
    const seq = await place(trx, draw, 1);
    const other = seq + 1 + draw((await endOf(trx)) - seq);
    await move(trx, seq, -1);
    await move(trx, other, seq);
    await move(trx, -1, other);
    return { tables: EVENT, seq };
  },
  'a row that no event tells of': async (trx, draw) => {
    const [table, set] = LIVE_CHANGES[draw(LIVE_CHANGES.length)] ?? ['', ''];
    const id = await oneOf(trx, draw, table);
    await run(trx, `update ${table} set ${set} where id = '${id}'`);
    return { tables: [table], ids: [id] };
  },
  'a password that is set': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'account');
    await run(trx, `update account set "passwordHash" = 'of somebody else' where id = '${id}'`);
    return { tables: ['account'], ids: [id] };
  },
  'an account that is another person’s': async (trx, draw) => {
    const cadreId = await oneOf(trx, draw, 'headship', 'cadreId');
    const { rows } = await sql<{ id: string }>`
      select id from account where "cadreId" = ${cadreId} or "cadreId" is null order by "cadreId" is null, id`.execute(
      trx,
    );
    const [of, other] = rows.map(({ id }) => id);
    await run(
      trx,
      `update account set "cadreId" = null where id = '${of}'`,
      `update account set "cadreId" = '${cadreId}' where id = '${other}'`,
    );
    return { tables: ['account'], ids: [of ?? '', other ?? ''] };
  },
  'a unit that is moved under another': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'unit_version');
    const [other] = (
      await sql<{ id: string }>`
        select u.id from unit u, unit_version v where v.id = ${id} and u.id <> v."unitId"
          and (v."parentId" is null or u.id <> v."parentId") order by u.id limit 1`.execute(trx)
    ).rows;
    await run(trx, `update unit_version set "parentId" = '${other?.id}' where id = '${id}'`);
    return { tables: ['unit_version'], ids: [id] };
  },
  'a finding that is changed': async (trx, draw) => {
    const [table, set] = FINDING_CHANGES[draw(FINDING_CHANGES.length)] ?? ['', ''];
    const id = await oneOf(trx, draw, table);
    await run(trx, `update ${table} set ${set} where id = '${id}'`);
    return { tables: [table], ids: [id] };
  },
  'a row that is made of another': async (trx, draw) => {
    const table = MADE[draw(MADE.length)] ?? '';
    const from = await oneOf(trx, draw, table);
    const [row] = (await sql<object>`select * from ${sql.table(table)} where id = ${from}`.execute(trx)).rows;
    // Its key may not be there twice.
    const made = { ...row, id: 'made', ...('sequence' in (row ?? {}) && { sequence: 99 }) };
    await trx
      .insertInto(table as 'leave')
      .values(made as never)
      .execute();
    return { tables: [table], ids: ['made'] };
  },
  'a step, check, proof or share that is gone': async (trx, draw) => {
    const [table, by, toldAt] = COUNTED[draw(COUNTED.length)] ?? ['', '', ''];
    const of = await oneOf(trx, draw, table, by);
    const which = table === 'output_check' ? ` and kind <> 'accepted'` : '';
    const refers = table === 'day_step' ? ['output_delivery', 'output_check'] : [];
    for (const referring of refers)
      await run(
        trx,
        `delete from ${referring} where "dayStepId" in (select id from day_step where "${by}" = '${of}')`,
      );
    await run(trx, `delete from ${table} where "${by}" = '${of}'${which}`);
    return { tables: [toldAt], ids: [of] };
  },
  'a row put back as it was once': async (trx, draw) => {
    const [table, set, which] = ONCE[draw(ONCE.length)] ?? ONCE[0];
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${sql.raw(which)} order by id`.execute(trx);
    const id = rows[draw(rows.length)]?.id ?? '';
    await run(trx, `update ${table} set ${set}, version = version - 1 where id = '${id}'`);
    // The mark that it bore then was made by the key, and copied from an older file.
    await remark(trx, table, [id]);
    return { tables: [table], ids: [id] };
  },
  'a day put back to before its steps': async (trx, draw) => {
    const { rows } = await sql<{ id: string }>`
      select distinct "objectId" as id from audit_event where object = 'work_day' and "objectVersion" > 1
        order by 1`.execute(trx);
    const id = rows[draw(rows.length)]?.id ?? '';
    const steps = `(select id from day_step where "workDayId" = '${id}')`;
    await run(
      trx,
      `delete from output_delivery where "dayStepId" in ${steps}`,
      `delete from output_check where "dayStepId" in ${steps}`,
      `delete from day_step where "workDayId" = '${id}'`,
      `update work_day set state = 'draft', "stepCount" = 0, version = 1 where id = '${id}'`,
    );
    await remark(trx, 'work_day', [id]);
    return { tables: ['work_day'], ids: [id] };
  },
  'work that is gone': async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select "objectId" as id from audit_event where act = 'task.assigned'`.execute(trx);
    const id = rows[0]?.id ?? '';
    await run(trx, `delete from task_step where "taskId" = '${id}'`, `delete from task where id = '${id}'`);
    return { tables: ['task'], ids: [id] };
  },
  'a choice of rules that is gone': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'rule_choice');
    await run(trx, `delete from rule_choice where id = '${id}'`);
    return { tables: ['rule_choice'], ids: [id] };
  },
  'a level that is gone': async (trx, draw) => {
    const cadreId = await oneOf(trx, draw, 'competency_assessment', 'cadreId');
    await run(trx, `delete from competency_assessment where "cadreId" = '${cadreId}'`);
    return { tables: ['competency_assessment'], ids: [cadreId] };
  },
  'a line that is gone': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'work_entry_revision', 'entryId');
    await run(trx, ...lineGone(id));
    return { tables: ['work_entry'], ids: [id] };
  },
  'a line that is gone as if it was removed': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'work_entry_revision', 'entryId');
    await run(
      trx,
      ...lineGone(id),
      `insert into work_entry_revision (id, "entryId", version, kind, content, at, reason)
        values ('made', '${id}', 99, 'removed', '{"entry":{}}', '2024-02-05T09:00:00.000Z', '')`,
    );
    // Who makes the removal up with a mark from elsewhere is told by the line.
    if (draw(2) === 0) return { tables: ['work_entry_revision'], ids: ['made'] };
    await remark(trx, 'work_entry_revision', ['made']);
    return { tables: ['work_entry'], ids: [id] };
  },
  'an earlier content that is changed': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'work_entry_revision');
    const wiped = draw(2) === 0 ? '' : `, "wipedAt" = '2024-02-05T09:00:00.000Z'`;
    await run(
      trx,
      `update work_entry_revision set content = '{"entry":{"minutes":5}}'${wiped} where id = '${id}'`,
    );
    return { tables: ['work_entry_revision'], ids: [id] };
  },
  'sums that are changed': async (trx, draw) => {
    const [table, id] = FIGURES[draw(FIGURES.length)] ?? FIGURES[0];
    const set = SUMS[draw(SUMS.length)] ?? SUMS[0];
    const key = await oneOf(trx, draw, table, 'cadreId');
    const { rows } = await sql<{ id: string }>`
      update ${sql.table(table)} set ${sql.ref(set)} = ${sql.ref(set)} + 1 where "cadreId" = ${key}
      returning ${sql.raw(id)} as id`.execute(trx);
    return { tables: [table], ids: rows.map((row) => row.id) };
  },
  'a closing that is changed': async (trx, draw) => {
    const table = ['closed_cadre_month', 'closing'][draw(2)] ?? '';
    const column = table === 'closing' ? 'id' : 'closingId';
    const id = await oneOf(trx, draw, table, column);
    const set = table === 'closing' ? `figures = '{}'` : 'minutes = minutes + 60';
    await run(trx, `update ${table} set ${set} where "${column}" = '${id}'`);
    const { rows } = await sql<{ id: string }>`
      select "closingId" as id from closing_part where "partId" = ${id}`.execute(trx);
    return { tables: ['closing'], ids: rows.map((row) => row.id) };
  },
};

/** Does one of these, with the guards away meanwhile where it is done to rows, and says where it is to be found. */
export async function tamper(trx: Trx, kind: string, draw: Draw): Promise<Tampered> {
  const withGuards = GUARD_TAMPERINGS[kind];
  if (withGuards) return withGuards(trx, draw);
  const tampering = ROW_TAMPERINGS[kind];
  if (!tampering) throw new Error(`Nobody tampers like "${kind}"`);
  await dropGuards(trx);
  const done = await tampering(trx, draw);
  await putGuardsBack(trx);
  return done;
}

/** Whatever is tried, to rows or to what guards them. */
export const TAMPERING_KINDS: readonly string[] = [ROW_TAMPERINGS, GUARD_TAMPERINGS].flatMap(Object.keys);
