import { countFindingStates, listCheckedMonths, listReviewTotals } from '@so-viec/db';
import { addDays, type CivilDay, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { countedAs } from '@so-viec/shared/report/check-names';
import type {
  ReportContent,
  ReportFindings,
  ReportIssuer,
  ReportPart,
  ReportPerson,
} from '@so-viec/shared/report/report-content';
import { monthsOfPeriod, movePeriod, type ReportPeriod } from '@so-viec/shared/report/report-period';
import { addSums, noSums, type ReportSums } from '@so-viec/shared/report/report-sums';
import { wholeUnits } from '../access/scopes.ts';
import { idsAbove, type Reader } from '../summary/selection.ts';
import { codesOf } from '../summary/selection-view.ts';
import { namerOf } from '../summary/views/people.ts';
import { viewOfTrend } from '../summary/views/trend.ts';
import { nameOfKey } from '../summary/views/units.ts';
import { monthsToReport } from './begun-months.ts';
import { checkpointOf, closingsOf } from './closings.ts';
import { type MonthSummed, sumMonth } from './sum-month.ts';

/** Months in the picture of the trend. */
const TREND_MONTHS = 6;

export interface ReportWanted {
  period: ReportPeriod;
  unit: string | undefined;
  issuer: ReportIssuer;
}

/** A report of a period as the rows say it now. Refuses a period that has not begun, or is over and nobody wrote in it. */
export async function loadReport(
  reader: Reader,
  today: CivilDay,
  wanted: ReportWanted,
): Promise<ReportContent> {
  const { period, unit, issuer } = wanted;
  const begun = await monthsToReport(reader.db, today, period);
  const months: MonthSummed[] = [];
  for (const month of begun) months.push(await sumMonth(reader, today, month, unit));
  const lastSummed = months.at(-1) as MonthSummed;
  const { selection, partsAre } = lastSummed;
  const end = lastDayOf(monthsOfPeriod(period).at(-1) as Month);
  const codes = codesOf(reader);
  const parts = partsOfPeriod(months, codes);
  const node = selection.unit;
  return {
    period,
    unit: node && { code: codes.get(node.unitId) ?? '', name: node.name },
    issuer,
    madeOn: today,
    provisionalUpTo: end >= today ? addDays(today, -1) : null,
    isCalendarProvisional: months.some((one) => one.selection.basis.isProvisional),
    months: months.map(({ month, workingDays, total }) => ({ month, workingDays, sums: total })),
    total: totalOf(months),
    soFar: runningOf(lastSummed),
    before: await beforeOf(reader, today, wanted),
    trend: await trendOf(reader, today, lastSummed, unit),
    partsAre,
    parts: parts.map(({ part }) => part),
    people: await peopleOf(
      reader,
      months,
      parts.map(({ id }) => id),
    ),
    findings: await findingsOfPeriod(reader, months),
    closings: await closingsOf(reader, begun, selection.unit?.unitId ?? null),
    checkpoint: await checkpointOf(reader),
  };
}

/** The months together: sums add up, people are counted once. */
function totalOf(months: readonly MonthSummed[]): ReportSums {
  const total = noSums();
  for (const { total: sums } of months) addSums(total, sums);
  const everybody = months.flatMap(({ selection }) =>
    selection.basis.rows.filter(selection.covers).map(({ cadreId }) => cadreId),
  );
  total.headcount = new Set(everybody).size;
  return total;
}

function partsOfPeriod(months: readonly MonthSummed[], codes: Map<string, string>) {
  const parts = new Map<string, { part: ReportPart; order: string; cadreIds: Set<string> }>();
  for (const { parts: ofMonth, selection } of months) {
    for (const [id, { key, sums, cadreIds }] of ofMonth) {
      const known = parts.get(id);
      const all = new Set([...(known?.cadreIds ?? []), ...cadreIds]);
      const { code, name, block, order } = nameOfKey(selection, codes, key);
      const together = known?.part.sums ?? noSums();
      addSums(together, sums);
      together.headcount = all.size;
      const named = key.reach === 'own' ? `${name} (trực thuộc)` : name;
      parts.set(id, {
        part: { code, name: named, block: block ?? '', sums: together },
        order,
        cadreIds: all,
      });
    }
  }
  return [...parts]
    .map(([id, { part, order }]) => ({ id, part, order }))
    .sort((a, b) => (a.order + a.part.code < b.order + b.part.code ? -1 : 1));
}

const NO_MONTH = {
  ...{ personDays: 0, dutyHalves: 0, minutes: 0, daysLogged: 0, daysMissing: 0, outputsDelivered: 0 },
  ...{ outputsAccepted: 0, minutesWithoutOutput: 0, pointsMilli: 0, reviewHundredths: null },
};

/** Everybody by part and name, where they stood last in the period. */
async function peopleOf(
  reader: Reader,
  months: readonly MonthSummed[],
  partIds: readonly string[],
): Promise<ReportPerson[]> {
  const last = months.at(-1) as MonthSummed;
  const reviews = await listReviewTotals(
    reader.db,
    last.selection.scope,
    months.map(({ month }) => month),
  );
  const reviewed = new Map(reviews.map((row) => [`${row.cadreId} ${row.period}`, row.totalHundredths]));
  const cadreIds = new Set(months.flatMap(({ people }) => [...people.keys()]));
  const rows = [...cadreIds].flatMap((cadreId) => {
    const stood = months.findLast(({ people }) => people.get(cadreId)?.place);
    const place = stood?.people.get(cadreId)?.place;
    if (!stood || !place) return [];
    const { order, code, name, unitName, positionName } = namerOf(stood.selection, reader)(cadreId, place);
    const part = partIds.indexOf(partIdOf(stood, place.unitId));
    const own = months.map(({ month, people }) => ({
      ...NO_MONTH,
      ...people.get(cadreId)?.sums,
      reviewHundredths: reviewed.get(`${cadreId} ${month}`) ?? null,
    }));
    return [{ order, person: { code, name, unit: unitName, position: positionName, part, months: own } }];
  });
  return rows
    .sort((a, b) => a.person.part - b.person.part || (a.order < b.order ? -1 : 1))
    .map(({ person }) => person);
}

function partIdOf({ keyOf }: MonthSummed, unitId: string): string {
  const key = keyOf.get(unitId);
  return key ? `${key.unitId} ${key.reach}` : '';
}

/** The period before of the same length; null where nobody worked in it. */
async function beforeOf(reader: Reader, today: CivilDay, { period, unit }: ReportWanted) {
  const before = movePeriod(period, -1);
  const sums = noSums();
  for (const month of monthsOfPeriod(before)) {
    addSums(sums, (await sumMonth(reader, today, month, unit)).total);
  }
  return sums.minutes === 0 ? null : { period: before, sums };
}

const runningOf = ({ month, soFar }: MonthSummed) =>
  soFar && { month, minutes: soFar.minutes, personDays: soFar.personDays };

async function trendOf(
  reader: Reader,
  today: CivilDay,
  { month: last }: MonthSummed,
  unit: string | undefined,
) {
  const { months } = await viewOfTrend(reader, today, last, { unit });
  return months
    .filter(({ month, minutes, over }) => month <= last && minutes > 0 && over.personDays > 0)
    .slice(-TREND_MONTHS)
    .map(({ month, over: { minutes, personDays } }) => ({ month, minutes, personDays }));
}

/** How many findings of each check stand within the units of the report; null where the checks have not run. */
async function findingsOfPeriod(
  { db }: Reader,
  summed: readonly MonthSummed[],
): Promise<ReportFindings[] | null> {
  const months = summed.map(({ month }) => month);
  const { selection } = summed.at(-1) as MonthSummed;
  const { scope, unitIds } = selection;
  if ((await listCheckedMonths(db, months, idsAbove(selection))).length === 0) return null;
  const counts = new Map<string, ReportFindings>();
  for (const { rule, unitId, state, count } of await countFindingStates(db, wholeUnits(scope), months)) {
    if (!unitIds.has(unitId)) continue;
    const row = counts.get(rule) ?? { rule, open: 0, answered: 0, closed: 0 };
    row[countedAs(state)] += count;
    counts.set(rule, row);
  }
  return [...counts.values()].sort((a, b) => a.rule.localeCompare(b.rule));
}
