import {
  countOutbox,
  type Db,
  findPushHealth,
  listJobRuns,
  listMailFailing,
  listReminderHours,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { Access } from '../access/access.ts';
import { viewOfBackup } from '../backup/schedule/backup-view.ts';
import type { Config } from '../config.ts';
import { Problem } from '../http/problem.ts';
import { readPushSetting } from '../push/push-setting.ts';
import { USUAL_HOUR } from '../reminder/remind.ts';

const RUNS_SHOWN = 60;
const LETTERS_SHOWN = 20;

/** What the server did by itself: the last runs with their counts and errors, letters, copies, and when bodies are reminded. */
export async function viewOfJobs(db: Db, access: Access, { mail, backup }: Config, now: Date) {
  const { organisation } = access;
  const hours = await listReminderHours(db);
  const bodies = [...organisation.tree.values()].filter(({ isBody, toOn }) => isBody && toOn === null);
  const codes = new Map(organisation.versions.map(({ unitId, code }) => [unitId, code]));
  return {
    runs: (await listJobRuns(db, RUNS_SHOWN)).map(({ counts, ...run }) => ({
      ...run,
      counts: JSON.parse(counts) as Record<string, number>,
    })),
    mail: {
      hasServer: mail.url !== null,
      ...(await countOutbox(db, 'mail')),
      failingLetters: await listMailFailing(db, LETTERS_SHOWN),
    },
    mayChangePush: can(access.relationsToAll(), 'push-setting.change'),
    push: {
      ...(await readPushSetting(db)),
      ...(await countOutbox(db, 'push_message')),
      ...(await findPushHealth(db)),
    },
    backup: await viewOfBackup(db, backup, now),
    usualHour: USUAL_HOUR,
    hours: bodies
      .filter(({ unitId }) => hours.has(unitId))
      .map(({ unitId, name }) => ({ code: codes.get(unitId) ?? '', name, hour: hours.get(unitId) ?? '' })),
  };
}

/** When a body's people are reminded, and whether the reader may change it. */
export async function viewOfReminderHour(db: Db, access: Access, code: string) {
  const { versions, tree } = access.organisation;
  const unitId = versions.find((version) => version.code === code)?.unitId;
  if (unitId === undefined || !tree.get(unitId)?.isBody) throw new Problem('not-found');
  const own = (await listReminderHours(db)).get(unitId);
  const mayChange = can(access.relationsTo({ cadreId: '', unitId }), 'reminder-hour.change');
  return { hour: own ?? USUAL_HOUR, isUsual: own === undefined, mayChange };
}
