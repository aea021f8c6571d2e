import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type RawBuilder, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import { notClosed, withinScope } from '../scope.ts';

export interface CadresWanted {
  scope: Scope;
  /** Folded words that all stand in the name, in any order. */
  words: readonly string[];
  /** People that are wanted whatever their name: found by code or user name. */
  orIds: readonly string[];
  on: CivilDay;
  /** Posts in these units only; null takes every unit. */
  unitIds: readonly string[] | null;
  kind?: string | undefined;
  positionCode?: string | undefined;
  /** True: people who held a post before the day and hold none on it. */
  isGone: boolean;
}

/** Up to this many units the people are read unit by unit, above it person by person. */
const FEW_UNITS = 200;

const heldOn = (on: CivilDay) =>
  sql<boolean>`a."fromOn" <= ${on} and (a."toOn" is null or a."toOn" >= ${on})`;

function postsWanted(db: Db, wanted: CadresWanted): RawBuilder<boolean>[] {
  const { scope, unitIds, positionCode, on, isGone } = wanted;
  const parts = [isGone ? sql<boolean>`a."toOn" < ${on}` : heldOn(on)];
  if (!scope.all) {
    // The units as one value: a province has thousands of them.
    const others = withinScope({ ...scope, unitIds: [] }, 'a');
    const inUnits = idsIn(db, sql.ref('a.unitId'), scope.unitIds);
    parts.push(sql`(${inUnits} and ${notClosed(scope, 'a')} or ${others})`);
  } else parts.push(withinScope(scope, 'a'));
  if (unitIds) parts.push(idsIn(db, sql.ref('a.unitId'), unitIds));
  if (positionCode !== undefined) {
    parts.push(sql`a."positionId" in (select p."id" from "position" p where p."code" = ${positionCode})`);
  }
  return parts;
}

/** Few units: their people are collected first. Many: each person in the order of names is looked up. */
function holdsWanted(db: Db, wanted: CadresWanted): RawBuilder<boolean> {
  const condition = sql.join(postsWanted(db, wanted), sql` and `);
  const { scope, unitIds } = wanted;
  const units = (unitIds ?? (scope.all ? undefined : scope.unitIds))?.length ?? Number.POSITIVE_INFINITY;
  if (units <= FEW_UNITS || wanted.isGone) {
    return sql`c."id" in (select a."cadreId" from "assignment" a where ${condition})`;
  }
  return sql`exists (select 1 from "assignment" a where a."cadreId" = c."id" and ${condition})`;
}

/** The ids of people by given name, at most `limit` of them from `offset` on. */
export async function listCadreIds(
  db: Db,
  wanted: CadresWanted,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const { words, orIds, kind, isGone, on } = wanted;
  let query = db.selectFrom('cadre as c').select('c.id').where(holdsWanted(db, wanted));
  if (isGone) {
    const isLater = sql<boolean>`a."toOn" is null or a."toOn" >= ${on}`;
    query = query.where(
      sql<boolean>`not exists (select 1 from "assignment" a where a."cadreId" = c."id" and (${isLater}))`,
    );
  }
  if (kind !== undefined) query = query.where('c.kind', '=', kind);
  if (words.length > 0) query = query.where(isNamed(words, orIds));
  const rows = await query.orderBy('c.nameSort').orderBy('c.id').limit(limit).offset(offset).execute();
  return rows.map(({ id }) => id);
}

function isNamed(words: readonly string[], orIds: readonly string[]): RawBuilder<boolean> {
  const name = sql`(' ' || c."nameFold")`;
  // The longest word leaves the fewest people to look at further.
  const all = sql.join(
    words.toSorted((a, b) => b.length - a.length).map((word) => sql`${name} like ${`% ${word}%`}`),
    sql` and `,
  );
  // No name has a digit or a sign: a word with one is a code or a user name.
  if (orIds.length > 0 && words.some((word) => /[^a-z]/.test(word))) return idsOf(orIds);
  return orIds.length === 0 ? sql`${all}` : sql`((${all}) or ${idsOf(orIds)})`;
}

const idsOf = (ids: readonly string[]) => sql<boolean>`c."id" in (${sql.join(ids)})`;

/** People whose code or user name begins with what was typed; both are kept without tone marks. */
export async function listCadreIdsByCode(db: Db, typed: string, limit: number): Promise<string[]> {
  const [upper, lower] = [typed.toUpperCase(), typed.toLowerCase()];
  const codes = await db
    .selectFrom('cadre')
    .select('id')
    .where((eb) => eb.or([startsWith('code', typed), startsWith('code', upper), startsWith('code', lower)]))
    .orderBy('code')
    .limit(limit)
    .execute();
  const names = await db
    .selectFrom('account')
    .select('cadreId')
    .where(startsWith('username', lower))
    .where('cadreId', 'is not', null)
    .orderBy('username')
    .limit(limit)
    .execute();
  return [...new Set([...codes.map(({ id }) => id), ...names.flatMap(({ cadreId }) => cadreId ?? [])])];
}

const startsWith = (column: string, start: string) =>
  sql<boolean>`(${sql.ref(column)} >= ${start} and ${sql.ref(column)} < ${`${start}\uffff`})`;

/** What a list shows of people, in the order of the ids given. */
export async function listCadreWords(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('cadre')
    .select(['id', 'code', 'fullName', 'kind'])
    .where('id', 'in', ids)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
