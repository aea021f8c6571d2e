import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { TEXTS } from './web/vite.config.ts';

const QUIET = 'scripts/src/test/quiet-console.ts';

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

function project(name: string, include: string[], options: Options = {}): TestProjectInlineConfiguration {
  return {
    extends: true,
    // The pages are tested with what the client is built of.
    ...(name.startsWith('web') && { resolve: { alias: TEXTS } }),
    // Our modules hold no state between tests, so files share a worker: importing the server for each cost half the time.
    test: { name, include, setupFiles: [QUIET], isolate: false, ...options },
  };
}

const onPostgres: Options = {
  env: { SV_TEST_DB: 'postgres' },
  globalSetup: ['db/src/testing/postgres-setup.ts'],
};

/** What only lays out, reads or copies files, or is the same with any database: tested once. */
const NO_DATABASE = [
  'server/src/access/matrix/{extremes,fields,matrix,strangers}.test.ts',
  'server/src/backup/**',
  'server/src/documents/forms/**',
  'server/src/documents/pdf/**',
  'server/src/documents/word/**',
  'server/src/health/watchdog.test.ts',
  'server/src/mail/transport.test.ts',
  'server/src/person-data/person-workbook.test.ts',
  'server/src/position-description/word/**',
  'server/src/report/report-files.test.ts',
];

/** Tests outside of `db` and `server` that run on each database. */
const ON_BOTH = 'scripts/src/**/*.database.test.ts';
/** The figures of `pnpm test:deep` in short, a step of `npm test` by themselves. */
const SHORT_FORMS = 'scripts/src/deep/**/*.database.test.ts';

/** The same tests once on SQLite and once on PostgreSQL. */
function onBothDatabases(folder: string): TestProjectInlineConfiguration[] {
  const include = [`${folder}/src/**/*.test.ts`];
  return [
    project(`${folder}:sqlite`, include, { env: { SV_TEST_DB: 'sqlite' } }),
    project(`${folder}:postgres`, include, { ...onPostgres, exclude: NO_DATABASE }),
  ];
}

/** Where the machine may stand: days and months are the same everywhere. `pnpm test:deep zones` runs all tests so. */
const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'];
const DAYS_AND_MONTHS =
  'shared/src/{assignment,calendar,civil-day,closing,day-review,leave,reminder,summary,task,work-day,work-week}/**/*.test.ts';

export default defineConfig({
  test: {
    // A shared machine may give a test a third of its processor: time is no verdict here, the benches are.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One more than there are processors: a worker waits for PostgreSQL, the disk or a timer half of its time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      project('shared', ['shared/src/**/*.test.ts']),
      ...ZONES.map((zone) => project(`days:${zone}`, [DAYS_AND_MONTHS], { env: { TZ: zone } })),
      ...onBothDatabases('db'),
      ...onBothDatabases('server'),
      project('scripts', ['scripts/src/**/*.test.ts'], { exclude: [SHORT_FORMS] }),
      project('scripts:postgres', [ON_BOTH], { ...onPostgres, exclude: [SHORT_FORMS] }),
      project('deep:sqlite', [SHORT_FORMS]),
      project('deep:postgres', [SHORT_FORMS], onPostgres),
      project('web', ['web/src/**/*.test.ts']),
      project('web:dom', ['web/src/**/*.test.tsx'], { setupFiles: [QUIET, 'web/src/testing/dom.ts'] }),
    ],
  },
});
