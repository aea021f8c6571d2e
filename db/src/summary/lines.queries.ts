import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { LineKind } from '@so-viec/shared/summary/summary-words';
import type { DayState } from '@so-viec/shared/work-day/work-day.rules';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { SECRET_OUTPUT } from '../output/secret-output.ts';
import { withinScope } from '../scope.ts';
import { COUNTED, HAS_OUTPUT } from './counted.ts';

const ofGroup = (group: string) => sql<boolean>`${COUNTED} and e."taskGroup" = ${sql.lit(group)}`;

/** The same conditions as the sums in figures.queries.ts: what a figure counts is what its lines show. */
const LINES_OF: Record<LineKind, RawBuilder<boolean>> = {
  all: COUNTED,
  accepted: sql<boolean>`d."state" = 'accepted'`,
  submitted: sql<boolean>`d."state" = 'submitted'`,
  waiting: sql<boolean>`not (${COUNTED})`,
  'with-output': sql<boolean>`${COUNTED} and e."state" = 'done' and ${HAS_OUTPUT}`,
  'under-way': sql<boolean>`${COUNTED} and e."state" = 'under-way'`,
  'without-output': sql<boolean>`${COUNTED} and e."state" = 'done' and not ${HAS_OUTPUT}`,
  'ad-hoc': sql<boolean>`${COUNTED} and e."productId" is null`,
  'group-a': ofGroup('A'),
  'group-b': ofGroup('B'),
  'group-c': ofGroup('C'),
  'group-d': ofGroup('D'),
};

/** Which lines: of these people (a few hundred at most) in a month or on one day of it. */
export interface LinesWanted {
  month: Month;
  cadreIds: string[];
  day: CivilDay | null;
}

interface SummaryLine {
  id: string;
  workDayId: string;
  workedOn: CivilDay;
  cadreId: string;
  unitId: string;
  positionId: string;
  productName: string | null;
  measure: string | null;
  /** The common product of the meeting it was taken from, unless that was cancelled. */
  meetingOutput: string | null;
  meetingNumber: string | null;
  adHocBy: string;
  note: string;
  minutes: number;
  state: string;
  dayState: DayState;
  isConfidential: number;
}

/** Lines of people, in the order of people, days and lines as they stand in a day. */
export async function listSummaryLines(
  db: Db,
  scope: Scope,
  wanted: LinesWanted,
  kind: LineKind,
): Promise<SummaryLine[]> {
  if (wanted.cadreIds.length === 0) return [];
  const rows = await db
    .selectFrom('work_entry as e')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .leftJoin('output_product as p', 'p.id', 'e.productId')
    .leftJoin('meeting as m', (join) =>
      join.onRef('m.id', '=', 'e.meetingId').on('m.cancelledAt', 'is', null),
    )
    .select(['e.id', 'e.workDayId', 'e.workedOn', 'e.cadreId', 'e.unitId', 'e.positionId'])
    .select(['e.adHocBy', 'e.note', 'e.minutes', 'e.state', 'e.isConfidential'])
    .select(['p.name as productName', 'p.measure', 'd.state as dayState'])
    .select(['m.outputName as meetingOutput', 'm.documentNumber as meetingNumber'])
    .where('e.month', '=', wanted.month)
    .where('e.cadreId', 'in', wanted.cadreIds)
    .$if(wanted.day !== null, (q) => q.where('e.workedOn', '=', wanted.day ?? ''))
    .where(LINES_OF[kind])
    .where(withinScope(scope, 'e'))
    .orderBy('e.cadreId')
    .orderBy('e.workedOn')
    .orderBy('e.workDayId')
    .orderBy('e.ordinal')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({ ...row, dayState: row.dayState as DayState }));
}

interface DeliveredOutput {
  id: string;
  workDayId: string;
  workedOn: CivilDay;
  cadreId: string;
  unitId: string;
  positionId: string;
  name: string;
  quantity: number;
  documentNumber: string;
  degree: number | null;
  productName: string | null;
  isConfidential: number;
}

/** Products that people delivered on counted days. A product of a line without content shows none either. */
export function listDeliveredOutputs(db: Db, scope: Scope, wanted: LinesWanted): Promise<DeliveredOutput[]> {
  if (wanted.cadreIds.length === 0) return Promise.resolve([]);
  const from = wanted.day ?? `${wanted.month}-01`;
  const to = wanted.day ?? `${wanted.month}-31`;
  return db
    .selectFrom('work_day as d')
    .innerJoin('output as o', 'o.workDayId', 'd.id')
    .leftJoin('output_product as p', 'p.id', 'o.productId')
    .select(['o.id', 'd.id as workDayId', 'd.workedOn', 'o.cadreId', 'o.unitId', 'o.positionId', 'o.name'])
    .select(['o.quantity', 'o.documentNumber', 'o.degree', 'p.name as productName'])
    .select(SECRET_OUTPUT.as('isConfidential'))
    .where('d.cadreId', 'in', wanted.cadreIds)
    .where('d.workedOn', '>=', from)
    .where('d.workedOn', '<=', to)
    .where('o.deliveredOn', 'is not', null)
    .where(COUNTED)
    .where(withinScope(scope, 'd'))
    .orderBy('o.cadreId')
    .orderBy('d.workedOn')
    .orderBy('o.id')
    .execute();
}
