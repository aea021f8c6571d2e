import { countMail, type Db, listJobRuns, listMailFailing, listReminderHours } from '@so-viec/db';
import type { Access } from '../access/access.ts';
import { USUAL_HOUR } from '../reminder/remind.ts';

const RUNS_SHOWN = 60;
const LETTERS_SHOWN = 20;

/** What the server did by itself: the last runs with their counts and errors, letters, and when bodies are reminded. */
export async function viewOfJobs(db: Db, { organisation }: Access, hasMailServer: boolean) {
  const hours = await listReminderHours(db);
  const bodies = [...organisation.tree.values()].filter(({ isBody, toOn }) => isBody && toOn === null);
  const codes = new Map(organisation.versions.map(({ unitId, code }) => [unitId, code]));
  return {
    runs: (await listJobRuns(db, RUNS_SHOWN)).map(({ counts, ...run }) => ({
      ...run,
      counts: JSON.parse(counts) as Record<string, number>,
    })),
    mail: {
      hasServer: hasMailServer,
      ...(await countMail(db)),
      failingLetters: await listMailFailing(db, LETTERS_SHOWN),
    },
    usualHour: USUAL_HOUR,
    hours: bodies
      .filter(({ unitId }) => hours.has(unitId))
      .map(({ unitId, name }) => ({ code: codes.get(unitId) ?? '', name, hour: hours.get(unitId) ?? '' })),
  };
}
