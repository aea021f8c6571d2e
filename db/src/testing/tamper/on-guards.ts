import { GUARDS, REFUSAL } from '../../audit/guard/guards.ts';
import { dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import { keepQuiet } from '../quiet.ts';
import { LIVE_CHANGES } from './changes.ts';
import { run } from './statements.ts';
import type { Draw, Tampered, Tampering } from './tampering.ts';

const named = (table: string, ...ids: string[]): Tampered => ({ tables: [table], ids });
const isPostgres = (trx: Trx): boolean => dialectOf(trx) === 'postgres';
const drawn = <T>(from: readonly T[], draw: Draw): T => from[draw(from.length)] as T;

const guardOf = (trx: Trx, draw: Draw) => drawn(GUARDS[dialectOf(trx)], draw);

async function dropGuard(trx: Trx, { table, name }: { table: string; name: string }): Promise<void> {
  await run(trx, `drop trigger ${name}${isPostgres(trx) ? ` on ${table}` : ''}`);
}

const HEAD_GUARD = { table: 'audit_head', name: 'audit_head_forward' };

/** Ways in which a guard stands there and guards nothing. */
async function weaken(trx: Trx, draw: Draw): Promise<Tampered> {
  if (!isPostgres(trx) || draw(3) === 0) {
    const guard = GUARDS[dialectOf(trx)].find(({ name }) => name === HEAD_GUARD.name);
    await dropGuard(trx, HEAD_GUARD);
    await run(trx, guard?.create.replace('new.seq < old.seq', 'new.seq < 0') ?? '');
    return named(HEAD_GUARD.table, HEAD_GUARD.name);
  }
  if (draw(2) === 0) {
    const { table, name } = guardOf(trx, draw);
    await run(trx, `alter table ${table} disable trigger ${name}`);
    return named(table, name);
  }
  await run(
    trx,
    `create or replace function ${REFUSAL.name}() returns trigger language plpgsql as $$ begin return new; end $$`,
  );
  return { tables: GUARDS.postgres.map(({ table }) => table) };
}

/** Ways to keep rows from whoever looks, or writes, without a trigger. */
async function standIn(trx: Trx, draw: Draw): Promise<Tampered> {
  if (isPostgres(trx) && draw(2) === 0) {
    const [statement, name] = drawn(
      [
        ['create rule quiet as on insert to audit_event do instead nothing', 'quiet'],
        ['alter table audit_event enable row level security', 'row level security'],
      ] as const,
      draw,
    );
    await run(trx, statement);
    return named('audit_event', name);
  }
  const [table] = drawn(LIVE_CHANGES, draw);
  await run(trx, `alter table ${table} rename to away`, `create view ${table} as select * from away`);
  return named(table, table);
}

const CK = `create function ck() returns boolean language plpgsql as $$ begin return true; end $$`;
const RECKONED = `case when seq is null and "accountId" = 'somebody' then 'x' end`;

/** Ways in which a table, or what is around it, does what a trigger does. */
async function haveActed(trx: Trx, draw: Draw): Promise<Tampered> {
  if (draw(3) === 0) {
    await run(trx, 'create unique index quiet on audit_event ("accountId", id)');
    return named('audit_event', 'quiet');
  }
  if (!isPostgres(trx)) {
    await run(trx, `alter table audit_event add column quiet text generated always as (${RECKONED}) virtual`);
    return named('audit_event', 'audit_event');
  }
  if (draw(2) === 0) {
    await run(trx, 'alter role all set session_replication_role = replica');
    return named('pg_db_role_setting', 'role all session_replication_role=replica');
  }
  const [live] = drawn(LIVE_CHANGES, draw);
  const table = drawn(['audit_event', 'audit_head', 'setting', live], draw);
  await run(trx, CK, `alter table ${table} add constraint quiet check (ck())`);
  return named(table, 'quiet');
}

/** What somebody who holds the database has it do by itself, to acts of later. */
export const GUARD_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a trigger that keeps acts out': async (trx, draw) => {
    const table = drawn(['audit_event', 'audit_head', 'audit_checkpoint'], draw);
    const which = table === 'audit_event' ? `new."accountId" = 'somebody'` : '';
    await keepQuiet(trx, { table, act: drawn(['insert', 'update'] as const, draw), which });
    return named(table, 'quiet');
  },
  'a trigger that changes rows': async (trx, draw) => {
    const [table] = drawn(LIVE_CHANGES, draw);
    await keepQuiet(trx, { table, act: drawn(['insert', 'update', 'delete'] as const, draw) });
    return named(table, 'quiet');
  },
  'a guard that is gone': async (trx, draw) => {
    const guard = guardOf(trx, draw);
    await dropGuard(trx, guard);
    return named(guard.table, guard.name);
  },
  'a guard that guards nothing': weaken,
  'what stands in for a table': standIn,
  'a table that acts by itself': haveActed,
};
