import { sql } from 'kysely';
import { remark } from '../../audit/mark/mark.ts';
import { replaceShares } from '../../output/output-share.queries.ts';
import { SUMS } from '../../summary/figures.queries.ts';
import type { Trx } from '../../transaction.ts';
import { FIGURES, FINDING_CHANGES, LIVE_CHANGES, MADE, ONCE } from './changes.ts';
import { oneOf, run } from './statements.ts';
import type { Draw, Tampered, Tampering } from './tampering.ts';

async function makeRow(trx: Trx, draw: Draw, id: string): Promise<Tampered> {
  const table = MADE[draw(MADE.length)] ?? '';
  const from = await oneOf(trx, draw, table);
  const [row] = (await sql<object>`select * from ${sql.table(table)} where id = ${from}`.execute(trx)).rows;
  // Its key may not be there twice.
  const made = { ...row, id, ...('sequence' in (row ?? {}) && { sequence: 99 }) };
  await trx
    .insertInto(table as 'leave')
    .values(made as never)
    .execute();
  return { tables: [table], ids: [id] };
}

/** Rows that are changed, made up or put back. */
export const ROW_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a row that no event tells of': async (trx, draw) => {
    const [table, set] = LIVE_CHANGES[draw(LIVE_CHANGES.length)] ?? ['', ''];
    const id = await oneOf(trx, draw, table);
    await run(trx, `update ${table} set ${set} where id = '${id}'`);
    return { tables: [table], ids: [id] };
  },
  'a row that is changed and covered by an act on it': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'output');
    await run(trx, `update output set "coefficientMilli" = "coefficientMilli" + 1 where id = '${id}'`);
    await replaceShares(trx, id, []);
    return { tables: ['output'], ids: [id] };
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
  'a row that is made of another': (trx, draw) => makeRow(trx, draw, 'made'),
  'a row that is made without an id': (trx, draw) => makeRow(trx, draw, ''),
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
