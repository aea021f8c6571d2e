import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DrawnDay,
  type DrawnLine,
  dayKey,
  drawnDays,
  linesOf,
  rowsOfDrawn,
} from '../testing/drawn-work.ts';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { lockCadre, rebuildFigures, rebuildMonths, refreshFigures } from './figures.queries.ts';
import type { FigureColumns } from './summary.table.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

async function replaceWork(days: DrawnDay[]): Promise<void> {
  const tables = ['output_entry', 'output', 'work_entry', 'cadre_day', 'cadre_month', 'work_day'] as const;
  for (const table of tables) await database.db.deleteFrom(table).execute();
  await insertRows(database.db, rowsOfDrawn(fixture, days));
}

const monthOf = (day: Pick<DrawnDay, 'workedOn'>) => day.workedOn.slice(0, 7);

function refresh(day: DrawnDay): Promise<void> {
  const cadreId = fixture.cadreIds[day.who];
  return inTransaction(database.db, async (trx) => {
    await lockCadre(trx, cadreId);
    await refreshFigures(trx, { id: dayKey(day), cadreId, month: monthOf(day) });
  });
}

const rebuild = (fromMonth: string, toMonth: string) =>
  inTransaction(database.db, (trx) => rebuildFigures(trx, fromMonth, toMonth));

const total = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0);
const minutesOf = (lines: DrawnLine[]) => total(lines.map(({ minutes }) => minutes));

type Sums = FigureColumns & { points: number };

/** The sums of a day in one position, in plain words (rules §2, "What counts in every figure"). */
function dayByHand(day: DrawnDay, position: DrawnLine['position']): Sums {
  const written = day.lines.filter((line) => line.position === position);
  const isAccepted = day.state === 'accepted';
  const lines = isAccepted || day.state === 'submitted' ? written : [];
  const yields = (line: DrawnLine) => day.outputs.some((output) => linesOf(day, output).includes(line));
  const done = lines.filter(({ state }) => state === 'done');
  const unclear = done.filter((line) => !yields(line));
  const delivered = day.outputs.filter(
    (output) => !output.isPlanned && linesOf(day, output).some((line) => lines.includes(line)),
  );
  const ofGroup = (group: string) => minutesOf(lines.filter((line) => line.group === group));
  return {
    minutes: minutesOf(lines),
    minutesAccepted: isAccepted ? minutesOf(lines) : 0,
    minutesWaiting: minutesOf(written) - minutesOf(lines),
    minutesWithOutput: minutesOf(done.filter(yields)),
    minutesUnderWay: minutesOf(lines.filter(({ state }) => state === 'under-way')),
    minutesWithoutOutput: minutesOf(unclear),
    minutesAdHoc: minutesOf(lines.filter(({ isAdHoc }) => isAdHoc)),
    minutesA: ofGroup('A'),
    minutesB: ofGroup('B'),
    minutesC: ofGroup('C'),
    minutesD: ofGroup('D'),
    entries: lines.length,
    entriesWithoutOutput: unclear.length,
    outputsDelivered: total(delivered.map(({ quantity }) => quantity)),
    outputsAccepted: total(
      delivered.filter(({ degree }) => (degree ?? 0) > 0).map(({ quantity }) => quantity),
    ),
    points: total(delivered.map(({ degree, quantity }) => quantity * 1500 * (degree ?? 0) * 1000)),
  };
}

type MonthByHand = Sums & { loggedMask: number };

function byHand(days: DrawnDay[]) {
  const ofDays: Record<string, Sums> = {};
  const ofMonths: Record<string, MonthByHand> = {};
  for (const day of days) {
    for (const position of new Set(day.lines.map((line) => line.position))) {
      const sums = dayByHand(day, position);
      ofDays[`${dayKey(day)} ${position}`] = sums;
      const key = `${monthOf(day)} ${day.who} ${day.unit} ${position}`;
      const loggedMask = sums.entries > 0 ? 2 ** (Number(day.workedOn.slice(8)) - 1) : 0;
      ofMonths[key] = plus({ ...sums, loggedMask }, ofMonths[key]);
    }
  }
  return { ofDays, ofMonths };
}

function plus(sums: MonthByHand, others?: MonthByHand): MonthByHand {
  const added = Object.entries(sums).map(([name, n]) => [name, n + (others?.[name as 'minutes'] ?? 0)]);
  return Object.fromEntries(added) as MonthByHand;
}

async function kept() {
  const { db } = database;
  const ids = { ...fixture.cadreIds, ...fixture.unitIds, ...fixture.positionIds };
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  const days = await db.selectFrom('cadre_day').selectAll().execute();
  const months = await db.selectFrom('cadre_month').selectAll().execute();
  const ofDays = days.map(({ workDayId, positionId, month, workedOn, cadreId, unitId, ...sums }) => {
    const whose = { who: names.get(cadreId), unit: names.get(unitId), workedOn };
    expect([workDayId, month]).toEqual([dayKey(whose as DrawnDay), workedOn.slice(0, 7)]);
    return [`${workDayId} ${names.get(positionId)}`, sums];
  });
  const ofMonths = months.map(({ month, cadreId, unitId, positionId, ...sums }) => [
    [month, ...[cadreId, unitId, positionId].map((id) => names.get(id))].join(' '),
    sums,
  ]);
  return { ofDays: Object.fromEntries(ofDays), ofMonths: Object.fromEntries(ofMonths) };
}

/** Drawn days, and what some of them change to: another state, and longer lines. */
const changedDays = fc.tuple(
  drawnDays,
  fc.array(
    fc.record({
      at: fc.nat(19),
      state: fc.constantFrom(
        'draft' as const,
        'submitted' as const,
        'returned' as const,
        'accepted' as const,
      ),
      longer: fc.nat(60),
    }),
    { maxLength: 6 },
  ),
);

describe('the sums of days and months', () => {
  it('are what the lines say, whatever was logged: saved day by day and rebuilt at once', async () => {
    const property = fc.asyncProperty(drawnDays, async (days) => {
      await replaceWork(days);
      for (const day of days) await refresh(day);
      const expected = byHand(days);
      expect(await kept()).toEqual(expected);
      await database.db
        .updateTable('cadre_day')
        .set({ minutes: 1, entries: 0 })
        .where('minutes', '>=', 0)
        .execute();
      await database.db.deleteFrom('cadre_month').where('cadreId', '=', fixture.cadreIds.ha).execute();
      await rebuild('2024-01', '2024-03');
      expect(await kept()).toEqual(expected);
    });
    await fc.assert(property, { numRuns: 12 });
  }, 60_000);

  it('follow every change of a day', async () => {
    const property = fc.asyncProperty(changedDays, async ([days, changes]) => {
      await replaceWork(days);
      await rebuild('2024-01', '2024-03');
      for (const { at, state, longer } of changes) {
        const day = days[at % days.length]!;
        day.state = state;
        for (const line of day.lines) line.minutes += longer;
        await database.db.updateTable('work_day').set({ state }).where('id', '=', dayKey(day)).execute();
        await database.db
          .updateTable('work_entry')
          .set((eb) => ({ minutes: eb('minutes', '+', longer) }))
          .where('workDayId', '=', dayKey(day))
          .execute();
        await refresh(day);
      }
      expect(await kept()).toEqual(byHand(days));
    });
    await fc.assert(property, { numRuns: 8 });
  }, 60_000);
});

const line: DrawnLine = { position: 'staff', group: 'C', minutes: 480, state: 'done', isAdHoc: false };
const dayOn = (workedOn: string): DrawnDay => ({
  ...{ who: 'ha', unit: 'ccvc', workedOn, state: 'submitted', lines: [line], outputs: [] },
});

describe('a month of sums', () => {
  it('logged on all its 31 days fits the mask of both databases', async () => {
    const days = Array.from({ length: 31 }, (_, i) => dayOn(`2024-03-${String(i + 1).padStart(2, '0')}`));
    await replaceWork(days);
    await rebuild('2024-03', '2024-03');
    const { ofMonths } = await kept();
    expect(ofMonths['2024-03 ha ccvc staff']).toMatchObject({ loggedMask: 0x7fffffff, minutes: 31 * 480 });
  });

  it('is made anew without touching the months beside it', async () => {
    await replaceWork([dayOn('2024-01-31'), dayOn('2024-02-01'), dayOn('2024-02-29'), dayOn('2024-03-01')]);
    await rebuild('2024-01', '2024-03');
    await database.db.updateTable('cadre_day').set({ minutes: 1 }).where('minutes', '>', 0).execute();
    await database.db.updateTable('cadre_month').set({ minutes: 2 }).where('minutes', '>', 0).execute();
    await rebuild('2024-02', '2024-02');
    const { ofDays, ofMonths } = await kept();
    expect(
      Object.values(ofMonths)
        .map((month) => (month as FigureColumns).minutes)
        .toSorted(),
    ).toEqual([2, 2, 960]);
    expect(ofDays['ha ccvc 2024-01-31 staff']).toMatchObject({ minutes: 1 });
    expect(ofDays['ha ccvc 2024-02-29 staff']).toMatchObject({ minutes: 480 });
    await inTransaction(database.db, (trx) => rebuildMonths(trx, '2024-01', '2024-01'));
    expect((await kept()).ofMonths['2024-01 ha ccvc staff']).toMatchObject({
      minutes: 1,
      loggedMask: 2 ** 30,
    });
  });

  it('goes when its last line is removed', async () => {
    const day = dayOn('2024-03-15');
    await replaceWork([day]);
    await refresh(day);
    expect(Object.keys((await kept()).ofMonths)).toEqual(['2024-03 ha ccvc staff']);
    await database.db.deleteFrom('work_entry').where('workDayId', '=', dayKey(day)).execute();
    await refresh(day);
    expect(await kept()).toEqual({ ofDays: {}, ofMonths: {} });
  });

  it('stays as it is when another person of the unit logs', async () => {
    const days = [dayOn('2024-03-15'), { ...dayOn('2024-03-15'), who: 'bao' as const }];
    await replaceWork(days);
    await refresh(days[0]!);
    expect(Object.keys((await kept()).ofMonths)).toEqual(['2024-03 ha ccvc staff']);
    await refresh(days[1]!);
    expect(await kept()).toEqual(byHand(days));
    const bao = fixture.cadreIds.bao;
    await database.db.updateTable('cadre_month').set({ minutes: 1 }).where('cadreId', '=', bao).execute();
    await refresh(days[0]!);
    expect((await kept()).ofMonths['2024-03 bao ccvc staff']).toMatchObject({ minutes: 1 });
  });
});
