import type { RoleName } from '../account/account-admin.schema.ts';
import type { CivilDay, Month } from '../civil-day/civil-day.ts';

/** What notices are about, as a person chooses among them; the order of the settings page. */
export const NOTICE_TOPICS = [
  'returned',
  'assigned',
  'due',
  'signal',
  'appeal',
  'accepted',
  'leave',
  'account',
] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/**
 * Of these a letter goes at once, in the act's own transaction: whoever took over an account reads its notices, and
 * whoever gives a role may choose what a body mails, so neither keeps the letter back.
 */
export const ALWAYS_MAILED: readonly NoticeTopic[] = ['account'];

/** Of which people and bodies choose whether they are mailed. */
export const TOPICS_TO_CHOOSE = NOTICE_TOPICS.filter((topic) => !ALWAYS_MAILED.includes(topic));

/** One of several that stand in one notice, known by the step that did it, so that it can be taken back. */
interface Item {
  step: string;
}

interface OfTask {
  id: string;
  /** Empty where a line of it is confidential. */
  title: string;
}

/** A meeting whose day somebody has as a line. */
interface OfMeeting {
  title: string;
  day: CivilDay;
  /** As it is now. */
  fromOn: CivilDay;
  toOn: CivilDay;
  minutes: number;
}

interface OfOutput {
  id: string;
  /** Empty where its line is confidential. */
  name: string;
}

/** What somebody else changed of a person's way in. */
export type AccountChange =
  | ('closed' | 'opened')
  | ('password' | 'second-factor' | 'link' | 'unlink' | 'password-off' | 'password-on');

interface OfRole {
  role: RoleName;
  /** The unit's name, '' for the whole organisation. */
  unit: string;
}

/** The end of a role from `fromOn`, said on a day: one that had not begun is dropped. Older notices know `toOn` alone. */
export interface RoleEnding {
  toOn: CivilDay;
  fromOn?: CivilDay;
  saidOn?: CivilDay;
}

/** What each kind of notice keeps: names, days and reasons given for it; of confidential work no words. */
export interface NoticeContents {
  'day-returned': { day: CivilDay; reason: string };
  'day-reopened': { day: CivilDay; reason: string };
  'days-accepted': { items: (Item & { day: CivilDay })[] };
  'output-returned': OfOutput & { reason: string };
  'output-fault': OfOutput & { count: number; of: number; reason: string };
  'output-delay': OfOutput & { count: number; of: number; reason: string };
  'outputs-accepted': { items: (Item & OfOutput)[] };
  'cause-confirmed': OfOutput & { reason: string };
  'cause-refused': OfOutput & { reason: string };
  'output-shared': OfOutput;
  'task-assigned': OfTask & { dueOn: CivilDay | null };
  /** Work beside its lead. */
  'task-joined': OfTask & { dueOn: CivilDay | null; lead: string };
  'task-left': OfTask;
  'task-changed': OfTask;
  'task-due-moved': OfTask & { from: CivilDay | null; to: CivilDay | null; reason: string };
  'task-given-on': OfTask & { reason: string };
  'task-ended': OfTask & { as: 'closed' | 'could-not' | 'cancelled'; reason: string };
  'task-reopened': OfTask & { reason: string };
  'proposal-taken': OfTask & { dueOn: CivilDay | null };
  'proposal-refused': OfTask & { reason: string };
  'request-answered': { answer: string };
  'task-due': OfTask & { dueOn: CivilDay; when: 'soon' | 'today' | 'late' };
  /** Invited to a day that is handed in already. */
  'meeting-on-submitted': { title: string; day: CivilDay };
  'meeting-changed': OfMeeting & { isStruck: boolean };
  'meeting-cancelled': OfMeeting;
  /** Confidential lines of somebody's day: how many, and nothing of them. */
  'lines-to-vouch': { day: CivilDay; name: string; count: number };
  'month-open': { month: Month; count: number; firstOn: CivilDay };
  'week-left': { monday: CivilDay; people: number; days: number; queue: number };
  'leave-granted': { code: string; fromOn: CivilDay; toOn: CivilDay };
  'leave-refused': { code: string; fromOn: CivilDay; toOn: CivilDay; reason: string };
  'findings-found': { ids: string[]; month: Month };
  'finding-sent-back': { id: string; month: Month; reason: string };
  'finding-closed': { id: string; month: Month };
  'finding-reopened': { id: string; month: Month };
  'review-returned': { month: Month; reason: string };
  'review-decided': { month: Month };
  'review-replaced': { month: Month };
  'appeal-raised': { month: Month; code: string; name: string; answerDueOn: CivilDay };
  'appeal-answered': { month: Month; reason: string };
  'year-notified': { year: number; code: string };
  'year-replaced': { year: number; code: string };
  'year-appealed': { year: number; code: string; name: string; answerDueOn: CivilDay };
  'year-answered': { year: number; code: string; reason: string };
  /** For administrators: copies were not made, or one that was put back was not right. */
  'backup-failed': { on: CivilDay; isDrill: boolean };
  'account-changed': { change: AccountChange };
  'role-given': OfRole & { fromOn: CivilDay; toOn: CivilDay | null };
  'role-ended': OfRole & RoleEnding;
  /** To those who hold a role over the whole: somebody else was given one. */
  'role-over-all': { name: string; role: RoleName; fromOn: CivilDay; toOn: CivilDay | null };
  /** To the same: it ends, or never begins. */
  'role-over-all-ended': { name: string; role: RoleName } & Required<RoleEnding>;
}
export type NoticeKind = keyof NoticeContents;

/** A notice as it is told: its kind with what that keeps, and who did it ('' for the program). */
export type Told = { [K in NoticeKind]: { kind: K; content: NoticeContents[K]; by: string } }[NoticeKind];

/** Under which topic a kind stands. */
export const TOPIC_OF: Readonly<Record<NoticeKind, NoticeTopic>> = {
  'day-returned': 'returned',
  'day-reopened': 'returned',
  'output-returned': 'returned',
  'output-fault': 'returned',
  'output-delay': 'returned',
  'cause-refused': 'returned',
  'proposal-refused': 'returned',
  'review-returned': 'returned',
  'days-accepted': 'accepted',
  'outputs-accepted': 'accepted',
  'cause-confirmed': 'accepted',
  'proposal-taken': 'accepted',
  'output-shared': 'assigned',
  'task-assigned': 'assigned',
  'task-joined': 'assigned',
  'task-left': 'assigned',
  'task-changed': 'assigned',
  'task-due-moved': 'assigned',
  'task-given-on': 'assigned',
  'task-ended': 'assigned',
  'task-reopened': 'assigned',
  'request-answered': 'assigned',
  'meeting-on-submitted': 'assigned',
  'meeting-changed': 'assigned',
  'meeting-cancelled': 'assigned',
  'lines-to-vouch': 'assigned',
  'task-due': 'due',
  'month-open': 'due',
  'week-left': 'due',
  'leave-granted': 'leave',
  'leave-refused': 'leave',
  'findings-found': 'signal',
  'finding-sent-back': 'signal',
  'finding-closed': 'signal',
  'finding-reopened': 'signal',
  'review-decided': 'appeal',
  'review-replaced': 'appeal',
  'appeal-raised': 'appeal',
  'appeal-answered': 'appeal',
  'year-notified': 'appeal',
  'year-replaced': 'appeal',
  'year-appealed': 'appeal',
  'year-answered': 'appeal',
  'backup-failed': 'signal',
  'account-changed': 'account',
  'role-given': 'account',
  'role-ended': 'account',
  'role-over-all': 'account',
  'role-over-all-ended': 'account',
};

export const NOTICE_KINDS = Object.keys(TOPIC_OF) as NoticeKind[];

/** The kinds of these topics. */
export const kindsOf = (topics: readonly NoticeTopic[]): NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => topics.includes(TOPIC_OF[kind]));

/** Kinds of which a letter of its own is written with the notice, whatever the person chose: none goes for the notice. */
export const WITH_OWN_LETTER: readonly NoticeKind[] = ['month-open', 'week-left', ...kindsOf(ALWAYS_MAILED)];
