import { listPointSums } from '@so-viec/db';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { ReportPersonMonth } from '@so-viec/shared/report/report-content';
import { addSums, noSums, type ReportSums } from '@so-viec/shared/report/report-sums';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { type FigureSums, overDays } from '@so-viec/shared/summary/figures.rules';
import { loadWorkOver, type MonthWork } from '../summary/month-work.ts';
import { type Placed, type Reader, type Selection, selectionOf } from '../summary/selection.ts';
import { sumUp } from '../summary/sum-up.ts';
import { placesOf } from '../summary/views/people.ts';
import { groupingOf, keysShown, type UnitKey } from '../summary/views/units.ts';

/** A part of the whole in one month: its sums and who stood in it. */
interface MonthOfPart {
  key: UnitKey;
  sums: ReportSums;
  cadreIds: Set<string>;
}

/** One month of a report: the whole, its parts by unit, its people. */
export interface MonthSummed {
  month: Month;
  selection: Selection;
  workingDays: number;
  total: ReportSums;
  /** Over the days that are over, where the month runs. */
  soFar: { minutes: number; personDays: number } | null;
  partsAre: 'bodies' | 'units';
  /** Which part a unit belongs to. */
  keyOf: ReadonlyMap<string, UnitKey>;
  parts: Map<string, MonthOfPart>;
  people: Map<string, { place: Placed | undefined; sums: Omit<ReportPersonMonth, 'reviewHundredths'> }>;
}

/** By the bodies it holds, or where it is one alone by the units right below. */
function partsOf(selection: Selection) {
  const bodies = groupingOf(selection, 'bodies');
  const isWhole = new Set(bodies.values()).size > 1;
  return {
    partsAre: isWhole ? ('bodies' as const) : ('units' as const),
    keys: isWhole ? bodies : groupingOf(selection, undefined),
  };
}

/** What the summary's sums leave out: hours by group of work, and points. */
function addMore(work: MonthWork, points: readonly (Placed & { cadreId: string; pointsMilli: number })[]) {
  return (
    selection: Selection,
    sumsOf: (row: Placed & { cadreId: string }) => (ReportSums | undefined)[],
  ) => {
    for (const row of work.rows.filter(selection.covers)) {
      const { minutesAdHoc, minutesA, minutesB, minutesC, minutesD } = row;
      for (const sums of sumsOf(row)) {
        if (sums) addSums(sums, { minutesAdHoc, minutesA, minutesB, minutesC, minutesD });
      }
    }
    for (const row of points.filter(selection.covers)) {
      for (const sums of sumsOf(row)) if (sums) sums.pointsMilli += row.pointsMilli;
    }
  };
}

/** Sums a month up for a report: the same rows as the summary's, once for the whole, its parts and its people. */
export async function sumMonth(
  reader: Reader,
  today: CivilDay,
  month: Month,
  unit: string | undefined,
): Promise<MonthSummed> {
  const selection = await selectionOf(reader, month, { unit });
  const work = await loadWorkOver(reader.db, selection, today);
  const points = await listPointSums(reader.db, selection.figures, month);
  const { keys, partsAre } = partsOf(selection);
  const { groupOf } = keysShown(selection, keys);
  const { groups, total: whole } = sumUp(selection, work, today, groupOf);
  const byPerson = sumUp(selection, work, today, (row) => row.cadreId);
  const parts = new Map<string, MonthOfPart>();
  for (const [key, summed] of groups) {
    const { headcount, minutes, minutesWaiting } = summed.sums;
    if (headcount === 0 && minutes === 0 && minutesWaiting === 0) continue;
    const sums = fullSums(summed.sums);
    parts.set(nameOf(key), { key, sums, cadreIds: new Set() });
  }
  const total = fullSums(whole.sums);
  const partOf = (row: Placed & { cadreId: string }) => {
    const key = groupOf(row);
    return key && parts.get(nameOf(key));
  };
  const places = placesOf(selection, work);
  const ofPeople = new Map<string, ReportSums>();
  for (const [cadreId, { sums }] of byPerson.groups) ofPeople.set(cadreId, fullSums(sums));
  addMore(work, points)(selection, (row) => [total, partOf(row)?.sums, ofPeople.get(row.cadreId)]);
  const people: MonthSummed['people'] = new Map();
  for (const [cadreId, sums] of ofPeople)
    people.set(cadreId, { place: places.get(cadreId), sums: shown(sums) });
  for (const row of selection.basis.rows.filter(selection.covers)) partOf(row)?.cadreIds.add(row.cadreId);
  const { workingDays } = selection.basis;
  const isBegun = cutOffOf(month, today) !== undefined && total.personDays > 0;
  const soFar = isBegun ? { minutes: total.minutesSoFar, personDays: total.personDaysSoFar } : null;
  return { month, selection, workingDays, total, soFar, partsAre, keyOf: keys, parts, people };
}

/** All sums of a month, with what its averages are made of. */
function fullSums(sums: FigureSums): ReportSums {
  const full = noSums();
  const over = overDays(sums);
  addSums(full, {
    ...sums,
    personMonths: sums.headcount,
    minutesSoFar: over.minutes,
    personDaysSoFar: over.personDays,
    dutyHalvesSoFar: over.dutyHalves,
  });
  return full;
}

const nameOf = ({ unitId, reach }: UnitKey) => `${unitId} ${reach}`;

function shown(sums: ReportSums): Omit<ReportPersonMonth, 'reviewHundredths'> {
  return {
    personDays: sums.personDays,
    dutyHalves: sums.dutyHalves,
    minutes: sums.minutes,
    minutesSoFar: sums.minutesSoFar,
    dutyHalvesSoFar: sums.dutyHalvesSoFar,
    daysLogged: sums.daysLogged,
    daysMissing: sums.daysMissing,
    outputsDelivered: sums.outputsDelivered,
    outputsAccepted: sums.outputsAccepted,
    minutesWithoutOutput: sums.minutesWithoutOutput,
    pointsMilli: sums.pointsMilli,
  };
}
