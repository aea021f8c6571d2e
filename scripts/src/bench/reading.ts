import { openBare } from '@so-viec/db';
import { BenchBrowser, serve } from './browser.ts';
import { FREE_DAY, LAST_MONTH } from './database.ts';
import { BenchLine } from './line.ts';
import { BENCH_COMMITTEE, BENCH_PASSWORD, writerName } from './organisation.ts';
import { type Timing, timeEach } from './timing.ts';

export interface Measured {
  http: Timing;
  /** The same SQL with nothing around it. */
  bare: Timing;
  /** Over HTTP, with ten times the history. */
  tenTimes: Timing;
}

export interface Readings {
  units: Measured;
  people: Measured;
  day: Measured;
  year: Measured;
  /** The months again, each read after somebody has saved a line: nothing that was read before stands. */
  unitsAfterSave: Measured;
  peopleAfterSave: Measured;
  /** The heaviest parts of the committee's page, after a save too. */
  daysAfterSave: Timing;
  glanceAfterSave: Timing;
}

const FIRST_MONTH = '2025-01';
const DAY = '2025-12-10';

const ROWS = `"cadreId", "unitId", "positionId", "loggedMask", "minutes", "minutesAccepted", "minutesWaiting",
  "minutesUnderWay", "minutesWithoutOutput", "minutesAdHoc", "entries", "entriesWithoutOutput", "outputsDelivered",
  "outputsAccepted"`;
const MONTH = `select ${ROWS} from cadre_month where "month" = ? order by "cadreId"`;
const YEAR = `select "cadreId", "unitId", "positionId", "month", "minutes" from cadre_month
  where "month" >= ? and "month" <= ?`;
const WORK_DAY = `select * from work_day where "cadreId" = ? and "workedOn" = ?`;
const LINES = `select e.*, p."name", t."title" from work_entry e left join output_product p on p."id" = e."productId"
  left join task t on t."id" = e."taskId" where e."workDayId" = ? order by e."ordinal"`;

/** A database with a server before it: somebody of the committee and somebody who logs. */
async function open(path: string) {
  const served = await serve(path);
  const committee = new BenchBrowser(served.url);
  const writer = new BenchBrowser(served.url);
  await committee.signIn(BENCH_COMMITTEE, BENCH_PASSWORD);
  await writer.signIn(writerName(0), BENCH_PASSWORD);
  const line = await BenchLine.open(writer, FREE_DAY);
  const month = `/api/summary/${LAST_MONTH}`;
  return {
    units: () => committee.expect('GET', `${month}/units`),
    people: () => committee.expect('GET', `${month}/people`),
    year: () => committee.expect('GET', `${month}/year`),
    days: () => committee.expect('GET', `${month}/days?flat=bodies`),
    glance: () => committee.expect('GET', `${month}/glance`),
    save: () => line.save(),
    day: () => writer.expect('GET', `/api/work-days/${DAY}`),
    async close() {
      committee.close();
      writer.close();
      await served.stop();
    },
  };
}

function bareReadings(bare: ReturnType<typeof openBare>) {
  const [cadre] = bare.all(`select "id" from cadre where "code" = 'CB0'`) as [{ id: string }];
  const [day] = bare.all(WORK_DAY, cadre.id, DAY) as [{ id: string }];
  const month = () => bare.all(MONTH, LAST_MONTH);
  return {
    units: month,
    people: month,
    year: () => bare.all(YEAR, FIRST_MONTH, LAST_MONTH),
    day: () => [bare.all(WORK_DAY, cadre.id, DAY), bare.all(LINES, day.id)],
  };
}

/** How long the readings of a month, a year and a day take, over HTTP and bare, and with ten times the history. */
export async function measureReading(yearPath: string, tenTimesPath: string): Promise<Readings> {
  const bare = openBare(yearPath);
  const now = await open(yearPath);
  const then = await open(tenTimesPath);
  try {
    const sql = bareReadings(bare);
    const measure = (name: keyof typeof sql, how?: Parameters<typeof timeEach>[1]) =>
      timeEach({ http: now[name], bare: sql[name], tenTimes: then[name] }, how);
    const saveFirst = { runs: 300, before: () => Promise.all([now.save(), then.save()]) };
    const { days, glance } = await timeEach(
      { days: now.days, glance: now.glance },
      { ...saveFirst, runs: 60 },
    );
    return {
      units: await measure('units'),
      people: await measure('people'),
      day: await measure('day'),
      year: await measure('year', { runs: 60 }),
      unitsAfterSave: await measure('units', saveFirst),
      peopleAfterSave: await measure('people', saveFirst),
      daysAfterSave: days,
      glanceAfterSave: glance,
    };
  } finally {
    bare.close();
    await now.close();
    await then.close();
  }
}
