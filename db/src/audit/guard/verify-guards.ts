import { type Db, dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { Fault } from '../verify/fault.ts';
import { type Found, listFound, textOf } from './found-guards.ts';
import { GUARDS, type Guard, REFUSAL } from './guards.ts';
import { faultAt, quoted } from './names.ts';
import { verifySurroundings } from './verify-surroundings.ts';
import { verifyTables } from './verify-tables.ts';

type Kind = keyof typeof GUARDS;

/**
 * Whether nothing acts in the database by itself but the guards of the trail, and those as the migrations made them: a
 * trigger of somebody else's keeps acts out of the trail, or changes rows behind the program. Those that are `meant` to be
 * there, each as `table.name`, are not named. Reads the catalogue alone.
 */
export async function verifyGuards(db: Db | Trx, meant: readonly string[] = []): Promise<Fault[]> {
  const kind = dialectOf(db);
  const found = await listFound(db);
  const known = new Map(GUARDS[kind].map((guard) => [placeOf(guard), guard]));
  const there = new Set(found.map(placeOf));
  return [
    ...found
      .filter((one) => known.has(placeOf(one)) || !isMeant(one, meant))
      .flatMap((one) => faultsOf(kind, one, known.get(placeOf(one)))),
    ...GUARDS[kind]
      .filter((guard) => !there.has(placeOf(guard)))
      .map((guard) => faultAt('trigger-gone', guard, statementsOf(kind, guard))),
    ...(await verifyTables(db)),
    ...(kind === 'postgres' ? await verifySurroundings(db) : []),
  ];
}

/** Which of those that are meant to be there are. */
export async function listMeant(db: Db | Trx, meant: readonly string[]): Promise<string[]> {
  if (meant.length === 0) return [];
  return (await listFound(db)).filter((one) => isMeant(one, meant)).map(calledOf);
}

const calledOf = ({ table, name }: Found): string => `${table}.${name}`;

const isMeant = (found: Found, meant: readonly string[]): boolean =>
  found.what === 'trigger' && meant.includes(calledOf(found));

const placeOf = ({ table, name }: { table: string; name: string }): string => JSON.stringify([table, name]);

function faultsOf(kind: Kind, found: Found, guard: Guard | undefined): Fault[] {
  const table = quoted(found.table);
  if (found.what === 'catalogue') return [faultAt('catalogue-changed', found)];
  if (found.what === 'stand-in') return [faultAt('table-replaced', found)];
  if (found.what === 'rule')
    return [faultAt('rule-foreign', found, [`drop rule ${quoted(found.name)} on ${table}`])];
  if (found.what === 'hiding')
    return [faultAt('rows-hidden', found, [`alter table ${table} disable row level security`])];
  const drop = `drop trigger ${quoted(found.name)}${kind === 'postgres' ? ` on ${table}` : ''}`;
  if (!guard) return [faultAt('trigger-foreign', found, [drop])];
  if (found.text === textOf(kind, guard)) return [];
  return [faultAt('trigger-changed', found, [drop, ...statementsOf(kind, guard)])];
}

/** What makes a guard anew; on PostgreSQL with what it calls, which may have been changed too. */
const statementsOf = (kind: Kind, { create }: Guard): string[] =>
  kind === 'sqlite' ? [create] : [REFUSAL_STATEMENT, create];

const REFUSAL_STATEMENT = `create or replace function ${REFUSAL.name}() returns trigger language ${REFUSAL.language} as $$ ${REFUSAL.body} $$`;
