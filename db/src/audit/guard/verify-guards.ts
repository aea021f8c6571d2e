import { type Db, dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { Fault } from '../verify/fault.ts';
import { type Found, listFound, textOf } from './found-guards.ts';
import { GUARDS, type Guard, REFUSAL } from './guards.ts';
import { quoted, typed } from './names.ts';

type Kind = keyof typeof GUARDS;

/**
 * Whether nothing acts in the database by itself but the guards of the trail, and those as the migrations made them: a
 * trigger of somebody else's keeps acts out of the trail, or changes rows behind the program. Reads the catalogue alone.
 */
export async function verifyGuards(db: Db | Trx): Promise<Fault[]> {
  const kind = dialectOf(db);
  const found = await listFound(db);
  const known = new Map(GUARDS[kind].map((guard) => [placeOf(guard), guard]));
  const there = new Set(found.map(placeOf));
  return [
    ...found.flatMap((one) => faultsOf(kind, one, known.get(placeOf(one)))),
    ...GUARDS[kind]
      .filter((guard) => !there.has(placeOf(guard)))
      .map((guard) => fault('trigger-gone', guard, statementsOf(kind, guard))),
  ];
}

const placeOf = ({ table, name }: { table: string; name: string }): string => JSON.stringify([table, name]);

const fault = (
  kind: Fault['kind'],
  { table, name }: { table: string; name: string },
  mend: readonly string[] = [],
): Fault => ({
  kind,
  table: typed(table),
  id: typed(name),
  ...(mend.length > 0 && mend.every((statement) => statement === typed(statement)) && { mend }),
});

function faultsOf(kind: Kind, found: Found, guard: Guard | undefined): Fault[] {
  const table = quoted(found.table);
  if (found.what === 'catalogue') return [fault('catalogue-changed', found)];
  if (found.what === 'stand-in') return [fault('table-replaced', found)];
  if (found.what === 'rule')
    return [fault('rule-foreign', found, [`drop rule ${quoted(found.name)} on ${table}`])];
  if (found.what === 'hiding')
    return [fault('rows-hidden', found, [`alter table ${table} disable row level security`])];
  const drop = `drop trigger ${quoted(found.name)}${kind === 'postgres' ? ` on ${table}` : ''}`;
  if (!guard) return [fault('trigger-foreign', found, [drop])];
  if (found.text === textOf(kind, guard)) return [];
  return [fault('trigger-changed', found, [drop, ...statementsOf(kind, guard)])];
}

/** What makes a guard anew; on PostgreSQL with what it calls, which may have been changed too. */
const statementsOf = (kind: Kind, { create }: Guard): string[] =>
  kind === 'sqlite' ? [create] : [REFUSAL_STATEMENT, create];

const REFUSAL_STATEMENT = `create or replace function ${REFUSAL.name}() returns trigger language ${REFUSAL.language} as $$ ${REFUSAL.body} $$`;
