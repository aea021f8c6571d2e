import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withRoleUnits } from './role-units.queries.ts';

/** How a page names whom it shows. */
export type ReadOf = { cadreId: string } | { code: string };

/** Whom each of these names, in their order; undefined for nobody. */
export async function listReadCadres(db: Db, all: readonly ReadOf[]): Promise<(string | undefined)[]> {
  const codes = all.flatMap((of) => ('code' in of ? [of.code] : []));
  if (codes.length === 0) return all.map((of) => ('cadreId' in of ? of.cadreId : undefined));
  const rows = await db.selectFrom('cadre').select(['id', 'code']).where('code', 'in', codes).execute();
  const byCode = new Map(rows.map(({ id, code }) => [code, id]));
  return all.map((of) => ('cadreId' in of ? of.cadreId : byCode.get(of.code)));
}

export interface PersonEvent {
  id: string;
  at: string;
  act: string;
  object: string;
  objectId: string;
  detail: string;
  accountId: string | null;
  byName: string | null;
  /** The day, month or other period of the row, '' where it has none; and the name of a product or task, or of a role's unit. */
  rowOf: string;
  rowName: string;
}

/** Whose history: what others did, not the person's own logins. Without a cadre: what was done to these logins. */
export interface TrailOf {
  cadreId: string | null;
  accountIds: readonly string[];
}

/** From an instant on and before another. */
interface Within {
  from: string;
  before: string;
}

/**
 * Everything that is about a person by its id, with what it is of: their work, products that others led and they have a
 * share of, posts, leave, tasks, ratings, findings, the person and their logins. Work that is only planned for them is
 * their heads' alone.
 */
const rowsAbout = (cadreId: string) => sql<{ id: string; rowOf: string; rowName: string }>`(
  select d."id", d."workedOn" as "rowOf", '' as "rowName" from work_day d where d."cadreId" = ${cadreId}
  union select e."id", e."workedOn", '' from work_day d join work_entry e on e."workDayId" = d."id"
    where d."cadreId" = ${cadreId}
  union select o."id", coalesce(o."deliveredOn", ''), o."name" from output o where o."cadreId" = ${cadreId}
  union select o."id", coalesce(o."deliveredOn", ''), o."name" from output_share s join output o on o."id" = s."outputId"
    where s."cadreId" = ${cadreId}
  union select t."id", '', t."title" from task t where t."cadreId" = ${cadreId} and t."state" <> 'planned'
  union select t."id", '', t."title" from task_collaborator c join task t on t."id" = c."taskId"
    where c."cadreId" = ${cadreId} and t."state" <> 'planned'
  union select w."id", '', '' from work_request w where w."cadreId" = ${cadreId}
  union select r."id", r."period", '' from review r where r."cadreId" = ${cadreId}
  union select x."id", x."period", '' from excellent_decision x where x."cadreId" = ${cadreId}
  union select y."id", cast(y."year" as text), '' from annual_rating y where y."cadreId" = ${cadreId}
  union select q."id", q."happenedOn", '' from disqualifier q where q."cadreId" = ${cadreId}
  union select f."id", f."month", '' from finding f where f."cadreId" = ${cadreId}
  union select l."id", l."fromOn", '' from leave l where l."cadreId" = ${cadreId}
  union select k."id", k."fromOn", '' from leave_request k where k."cadreId" = ${cadreId}
  union select p."id", p."fromOn", '' from assignment p where p."cadreId" = ${cadreId}
  union select v."id", v."fromOn", '' from transfer v where v."cadreId" = ${cadreId} and v."state" = 'accepted'
  union select h."id", h."fromOn", '' from headship h where h."cadreId" = ${cadreId}
  union select g."id", g."fromOn", '' from delegation g where g."toCadreId" = ${cadreId}
  union select a."id", '', '' from account a where a."cadreId" = ${cadreId}
  union select cast(${cadreId} as text), '', '')`;

const rowsOfLogins = (accountIds: readonly string[]) => sql<{ id: string; rowOf: string; rowName: string }>`(
  select a."id", '' as "rowOf", '' as "rowName" from account a where a."id" in (${sql.join(['', ...accountIds])}))`;

const eventsOf = (db: Db, { cadreId, accountIds }: TrailOf) =>
  db
    .with('mine', () => (cadreId === null ? rowsOfLogins(accountIds) : rowsAbout(cadreId)))
    .selectFrom('mine')
    .innerJoin('audit_event as e', 'e.objectId', 'mine.id')
    .where('e.outcome', '=', 'done')
    // Told of the person too, whether or not a request with its id is still there.
    .where(sql<boolean>`not (e."act" = 'leave.remove' and e."object" = 'leave')`)
    .where(({ or, eb }) =>
      or([eb('e.accountId', 'is', null), eb('e.accountId', 'not in', ['', ...accountIds])]),
    );

const toldOf = (db: Db, of: TrailOf) =>
  eventsOf(db, of)
    .leftJoin('account as a', 'a.id', 'e.accountId')
    .select(['e.id', 'e.at', 'e.act', 'e.object', 'e.objectId', 'e.detail', 'e.accountId'])
    .select(['a.displayName as byName', 'mine.rowOf', 'mine.rowName']);

/** What others did with a person's rows within a time, the latest first, after the first `skip` of them. */
export async function listPersonTrail(
  db: Db,
  of: TrailOf & Within,
  { skip, limit }: { skip: number; limit: number },
): Promise<PersonEvent[]> {
  const events = await toldOf(db, of)
    .where('e.at', '>=', of.from)
    .where('e.at', '<', of.before)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .offset(skip)
    .execute();
  return withRoleUnits(db, events);
}

/** The whole of it, as it came. */
export async function listWholeTrail(db: Db, of: TrailOf): Promise<PersonEvent[]> {
  return withRoleUnits(db, await toldOf(db, of).orderBy('e.at').orderBy('e.id').execute());
}

/** When others last did something with a person's rows before an instant; null for never. */
export async function findLastOfTrail(db: Db, of: TrailOf & Pick<Within, 'before'>): Promise<string | null> {
  const { at } = await eventsOf(db, of)
    .select(({ fn }) => fn.max('e.at').as('at'))
    .where('e.at', '<', of.before)
    .executeTakeFirstOrThrow();
  return at;
}
