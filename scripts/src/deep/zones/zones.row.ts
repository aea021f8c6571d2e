import { type Around, counted, never, type Outcome, type Row } from '../row.ts';
import { runVitest } from '../runner/run-vitest.ts';

/** Where the machine may stand: as the office, as most servers, and on the other side of the earth. */
const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'] as const;
const LAST_LINES = 30;

/**
 * All tests but the journeys and the short forms of other rows, on a machine that stands in each zone. `npm test` runs
 * those of days and months so (`vitest.config.ts`).
 */
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
  for (let n = 0; n < count; n++) {
    const zone = ZONES[(from + n) % ZONES.length] ?? 'UTC';
    const { code, said } = await runVitest(['--project=!deep:*'], { TZ: zone });
    if (code !== 0) faults.push(`${zone}: ${said.trimEnd().split('\n').slice(-LAST_LINES).join('\n')}`);
    tell(n + 1);
  }
  return { figures: { zones: counted(count), failed: never(faults.length) }, faults };
}
