import { buildClient, isClientBuilt } from '../../client/build-client.ts';
import { type Outcome as Ended, runStep, stopSteps } from '../../test/step.ts';
import { testsOf } from '../../test/steps.ts';
import { testEnvironment } from '../../test/test-environment.ts';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';

/** Where the machine may stand: as the office, as most servers, and on the other side of the earth. */
const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'] as const;
const LAST_LINES = 60;

/** All that `npm test` tests, on a machine that stands in each zone; those of days and months it runs so itself (`vitest.config.ts`). */
export const ZONE: Row = {
  name: 'zones',
  what: 'the suite on a machine in three time zones, on both databases',
  on: ['sqlite'],
  short: ZONES.length,
  long: ZONES.length,
  batch: 1,
  run: runIn,
};

async function runIn(count: number, { from, tell }: Around): Promise<Outcome> {
  const faults: string[] = [];
  let [passed, failed] = [0, 0];
  for (let n = 0; n < count; n++) {
    const zone = ZONES[(from + n) % ZONES.length] ?? 'UTC';
    for (const outcome of await testIn(zone)) {
      passed += outcome.passed;
      failed += outcome.failed;
      if (!outcome.ok) faults.push(`${zone}, ${outcome.name}: ${endOf(outcome.output)}`);
    }
    tell(n + 1);
  }
  const figures = { zones: counted(count), 'tests passed': counted(passed), failed: never(failed) };
  return { figures, faults };
}

async function testIn(zone: string): Promise<Ended[]> {
  const root = process.cwd();
  if (!isClientBuilt(root)) await buildClient(root);
  const { SV_TEST_DB: _, SV_TEST_POSTGRES_URL: __, ...env } = testEnvironment();
  const stop = () => stopSteps('SIGTERM');
  process.once('exit', stop);
  const ended: Ended[] = [];
  for (const group of testsOf(root))
    ended.push(...(await Promise.all(group.map((step) => runStep(step, { ...env, TZ: zone })))));
  process.off('exit', stop);
  return ended;
}

const endOf = (output: string) => output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
