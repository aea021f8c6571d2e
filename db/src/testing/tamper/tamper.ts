import { sql } from 'kysely';
import { GUARDS } from '../../audit/guard/guards.ts';
import { dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import { CHAIN_TAMPERINGS } from './on-chain.ts';
import { GUARD_TAMPERINGS } from './on-guards.ts';
import { ROW_TAMPERINGS } from './on-rows.ts';
import { GONE_TAMPERINGS } from './on-rows-gone.ts';
import { run } from './statements.ts';
import type { Draw, Tampered, Tampering } from './tampering.ts';

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

const WITHOUT_GUARDS: Readonly<Record<string, Tampering>> = {
  ...CHAIN_TAMPERINGS,
  ...ROW_TAMPERINGS,
  ...GONE_TAMPERINGS,
};

/** Does one of these, with the guards away meanwhile where it is done to rows, and says where it is to be found. */
export async function tamper(trx: Trx, kind: string, draw: Draw): Promise<Tampered> {
  const withGuards = GUARD_TAMPERINGS[kind];
  if (withGuards) return withGuards(trx, draw);
  const tampering = WITHOUT_GUARDS[kind];
  if (!tampering) throw new Error(`Nobody tampers like "${kind}"`);
  await dropGuards(trx);
  const done = await tampering(trx, draw);
  await putGuardsBack(trx);
  return done;
}

/** Whatever is tried, to rows or to what guards them. */
export const TAMPERING_KINDS: readonly string[] = [WITHOUT_GUARDS, GUARD_TAMPERINGS].flatMap(Object.keys);
