import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';

/** Where the machine may stand: as the office, as most servers, and on the other side of the earth. */
const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'] as const;
const LAST_LINES = 30;

/** All tests but the journeys, on a machine that stands in each zone. `npm test` runs those of days and months so (`vitest.config.ts`). */
export const ZONE: Row = {
  name: 'zones',
  what: 'the suite on a machine in three time zones, on both databases',
  on: ['sqlite'],
  short: ZONES.length,
  long: ZONES.length,
  batch: 1,
  inTest: 0,
  run: runIn,
};

async function runIn(count: number, { from, tell }: Around): Promise<Outcome> {
  const faults: string[] = [];
  for (let n = 0; n < count; n++) {
    const zone = ZONES[(from + n) % ZONES.length] ?? 'UTC';
    const { code, said } = await runTests(zone);
    if (code !== 0) faults.push(`${zone}: ${said.trimEnd().split('\n').slice(-LAST_LINES).join('\n')}`);
    tell(n + 1);
  }
  return { figures: { zones: counted(count), failed: never(faults.length) }, faults };
}

function runTests(zone: string): Promise<{ code: number | null; said: string }> {
  const vitest = join(process.cwd(), 'node_modules', 'vitest', 'vitest.mjs');
  const { SV_TEST_DB: _, SV_TEST_POSTGRES_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, [vitest, 'run'], {
    env: { ...env, TZ: zone, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => void child.kill();
  process.once('exit', end);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-100_000);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      resolve({ code, said });
    });
  });
}
