import { type Db, listReminderHours } from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { type BackupsOf, backupJobs } from '../../backup/schedule/backup-jobs.ts';
import { mailDaily } from '../../notice/mail/mail-notices.ts';
import { tellOfDue } from '../../notice/tell-due.ts';
import { tellOfMonth } from '../../reminder/month-end.ts';
import { remindAtHour, USUAL_HOUR } from '../../reminder/remind.ts';
import { tellOfWeek } from '../../reminder/week.ts';
import { retentionJobs } from '../../retention/retention-jobs.ts';
import { repeatWork } from '../../task/repeat/repeat-work.ts';
import { moveWorkOfDueChanges } from '../../unit/change/change-trace.ts';
import { checkMonths } from '../check-months.ts';
import { closeUnusedAccounts } from '../close-unused.ts';
import { type Due, hourOf, lastDue } from './due.ts';
import type { Job } from './runner.ts';

interface JobsOf {
  db: Db;
  databaseUrl: string;
  /** What letters lead to. */
  address: string;
  /** Where there is none, no copies are made. */
  backups?: Omit<BackupsOf, 'databaseUrl'>;
}

const AT_NIGHT = '30 1 * * *';
const ON_THE_FIRST = '0 7 1 * *';
const ON_MONDAY = '0 7 * * 1';
const IN_THE_MORNING = '0 7 * * *';

const at = (pattern: string, now: Date, sinceAt: string): Due[] => {
  const due = lastDue(pattern, now, sinceAt);
  return due ? [due] : [];
};

/** Once a day, as soon as a server is there. */
const eachDay = (now: Date): Due[] => [{ at: now, subject: todayIn(now) }];

/** Reminders are due at each hour that a body has; each hour is a run of its own. */
async function hoursDue(db: Db, now: Date, sinceAt: string): Promise<Due[]> {
  const hours = new Set([USUAL_HOUR, ...(await listReminderHours(db)).values()]);
  return [...hours].sort().flatMap((hour) => {
    const [hours24, minutes] = hour.split(':').map(Number);
    const [due] = at(`${minutes} ${hours24} * * *`, now, sinceAt);
    if (!due || todayIn(due.at) !== todayIn(now)) return [];
    return [{ ...due, subject: `${due.subject} ${hourOf(due.at)}` }];
  });
}

/** What the server does by itself, in this order. */
export function jobsOf({ backups, ...of }: JobsOf): Job[] {
  return [
    ...dailyJobs(of.db),
    ...timedJobs(of),
    // Last: they take longest, and what the others wrote is in them.
    ...(backups ? backupJobs(of.db, { databaseUrl: of.databaseUrl, ...backups }) : []),
  ];
}

function dailyJobs(db: Db): Job[] {
  return [
    {
      name: 'move-open-work',
      dues: eachDay,
      run: async ({ at }) => ({ changes: await moveWorkOfDueChanges(db, at) }),
    },
    {
      name: 'repeat-work',
      dues: eachDay,
      run: async ({ at }) => ({ ...(await repeatWork(db, at)) }),
    },
    {
      name: 'close-unused',
      dues: eachDay,
      async run({ at }) {
        const { closed, kept } = await closeUnusedAccounts(db, at);
        return { closed: closed.length, kept: kept.length };
      },
    },
    {
      name: 'notices',
      dues: eachDay,
      run: async (due) => ({ ...(await tellOfDue(db, due)) }),
    },
    ...retentionJobs(db),
  ];
}

function timedJobs({ db, databaseUrl, address }: Omit<JobsOf, 'backups'>): Job[] {
  return [
    {
      name: 'check-month',
      dues: (now, sinceAt) => at(AT_NIGHT, now, sinceAt),
      run: ({ at }) => checkMonths({ db, databaseUrl }, at),
    },
    {
      name: 'remind',
      dues: (now, sinceAt) => hoursDue(db, now, sinceAt),
      run: (due) => remindAtHour(db, due, address),
    },
    {
      name: 'week-digest',
      dues: (now, sinceAt) => at(ON_MONDAY, now, sinceAt),
      run: (due) => tellOfWeek(db, due, address),
    },
    {
      name: 'notice-letters',
      dues: (now, sinceAt) => at(IN_THE_MORNING, now, sinceAt),
      run: async (due) => ({ letters: await mailDaily(db, due.at, address) }),
    },
    {
      name: 'month-end',
      dues: (now, sinceAt) => at(ON_THE_FIRST, now, sinceAt),
      run: (due) => tellOfMonth(db, due, address),
    },
  ];
}
