import type { Assignment, AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { heldByEdition } from '@so-viec/shared/position-catalogue/held-by-edition.rules';
import { sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import { kept } from '../kept.ts';
import { listEditionPositions } from '../position-catalogue/holders.queries.ts';
import type { Trx } from '../transaction.ts';

/** An assignment with the words that a page shows. */
export interface NamedAssignment extends Assignment {
  positionName: string;
  title: string;
}

/** What these people (null: everybody) hold from a day to a day, person by person: posts, no work, so it needs no scope. */
export async function listAssignments(
  db: Db | Trx,
  of: { cadreIds: readonly string[] | null; fromOn: CivilDay; toOn: CivilDay },
): Promise<NamedAssignment[]> {
  const { cadreIds } = of;
  if (cadreIds?.length === 0) return [];
  const [cadreId] = cadreIds ?? [];
  const rows =
    cadreId && cadreIds?.length === 1
      ? (await assignmentsOfCadre(db, { ...of, cadreId })).rows
      : await assignmentsWithin(db, of)
          .$if(cadreIds !== null, (q) => q.where('a.cadreId', 'in', cadreIds ?? []))
          .execute();
  return byEdition(db, rows, of);
}

type Row = Awaited<ReturnType<ReturnType<typeof assignmentsWithin>['execute']>>[number];

/** The rows as posts of the editions in force on the days asked for; one more query, and only if another edition is. */
async function byEdition(db: Db | Trx, rows: Row[], { fromOn, toOn }: Stretch): Promise<NamedAssignment[]> {
  const isOfOne = rows.every(
    (row) => row.editions <= 1 && (row.edition ?? row.catalogueId) === row.catalogueId,
  );
  if (isOfOne) return rows.map(postOf);
  const codes = [...new Set(rows.map((row) => row.positionCode))];
  const positions = await listEditionPositions(db, codes.length > CODES_AT_ONCE ? null : codes);
  return rows.flatMap((row) =>
    heldByEdition(postOf(row), positions.get(row.positionCode) ?? []).filter(
      (held) => held.fromOn <= toOn && (held.toOn === null || held.toOn >= fromOn),
    ),
  );
}

const CODES_AT_ONCE = 500;

function postOf({
  editions: _,
  edition: __,
  catalogueId: ___,
  positionCode: ____,
  ...row
}: Row): NamedAssignment {
  return { ...row, kind: row.kind as AssignmentKind, hasDutyToLog: row.hasDutyToLog === 1 };
}

interface Stretch {
  fromOn: CivilDay;
  toOn: CivilDay;
}

function assignmentsWithin(db: Db | Trx, { fromOn, toOn }: Stretch) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('position as p', 'p.id', 'a.positionId')
    .selectAll('a')
    .select(['p.name as positionName', 'p.code as positionCode', 'p.catalogueId'])
    .select((eb) => {
      const inForce = eb
        .selectFrom('position_catalogue')
        .where('state', '<>', 'draft')
        .where('fromOn', '<=', toOn)
        .where((c) => c.or([c('toOn', 'is', null), c('toOn', '>=', fromOn)]));
      return [
        inForce.select(sql<number>`count(*)`.as('n')).$asScalar().$notNull().as('editions'),
        inForce.select(sql<string | null>`max("id")`.as('id')).$asScalar().as('edition'),
      ];
    })
    .where('a.fromOn', '<=', toOn)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${fromOn})`)
    .orderBy('a.cadreId')
    .orderBy('a.fromOn')
    .orderBy('a.id');
}

const assignmentsOfCadre = kept((db, { cadreId, fromOn, toOn }: Stretch & { cadreId: string }) =>
  assignmentsWithin(db, { fromOn, toOn }).where('a.cadreId', '=', cadreId),
);

/** Who holds a post in some units on any day of a stretch, in the order of ids. */
export async function listPeopleHolding(
  db: Db | Trx,
  { unitIds, fromOn, toOn }: Stretch & { unitIds: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .selectFrom('assignment as a')
    .select('a.cadreId')
    .distinct()
    .where('a.fromOn', '<=', toOn)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${fromOn})`)
    .where(idsIn(db, sql.ref('a.unitId'), unitIds))
    .orderBy('a.cadreId')
    .execute();
  return rows.map(({ cadreId }) => cadreId);
}
