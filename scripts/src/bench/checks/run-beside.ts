import { type Beside, measureBeside } from '../beside.ts';
import { LAST_MONTH } from '../database.ts';

/** The checks of a whole month, kept, while others open their day. */
export type ChecksBeside = Beside<{ people: number; standing: number }>;

/** Runs the checks of the fullest month of a year's database, as the server does at night. */
export function measureChecksBeside(path: string): Promise<ChecksBeside> {
  return measureBeside(path, `${LAST_MONTH}-10`, (committee) =>
    committee.ask('POST', '/api/finding-runs', { month: LAST_MONTH, unit: null }),
  );
}
