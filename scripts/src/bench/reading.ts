import { openBare } from '@so-viec/db';
import { BenchBrowser, serve } from './browser.ts';
import { LAST_MONTH } from './database.ts';
import { BENCH_COMMITTEE, BENCH_PASSWORD, writerName } from './organisation.ts';
import { type Timing, time } from './timing.ts';

export interface Measured {
  http: Timing;
  /** The same SQL with nothing around it. */
  bare: Timing;
}

export interface Readings {
  units: Measured;
  people: Measured;
  day: Measured;
  year: Measured;
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

/** How long the readings of a month, a year and a day take, over HTTP and bare. */
export async function measureReading(path: string): Promise<Readings> {
  const served = await serve(path);
  const committee = new BenchBrowser(served.url);
  const writer = new BenchBrowser(served.url);
  const bare = openBare(path);
  try {
    await committee.signIn(BENCH_COMMITTEE, BENCH_PASSWORD);
    await writer.signIn(writerName(0), BENCH_PASSWORD);
    const [cadre] = bare.all(`select "id" from cadre where "code" = 'CB0'`) as [{ id: string }];
    const [day] = bare.all(WORK_DAY, cadre.id, DAY) as [{ id: string }];
    const month = `/api/summary/${LAST_MONTH}`;
    return {
      units: {
        http: await time(() => committee.expect('GET', `${month}/units`)),
        bare: await time(() => bare.all(MONTH, LAST_MONTH)),
      },
      people: {
        http: await time(() => committee.expect('GET', `${month}/people`)),
        bare: await time(() => bare.all(MONTH, LAST_MONTH)),
      },
      year: {
        http: await time(() => committee.expect('GET', `${month}/year`), { runs: 60 }),
        bare: await time(() => bare.all(YEAR, FIRST_MONTH, LAST_MONTH), { runs: 60 }),
      },
      day: {
        http: await time(() => writer.expect('GET', `/api/work-days/${DAY}`)),
        bare: await time(() => [bare.all(WORK_DAY, cadre.id, DAY), bare.all(LINES, day.id)]),
      },
    };
  } finally {
    bare.close();
    committee.close();
    writer.close();
    await served.stop();
  }
}
