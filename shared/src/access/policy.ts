import type { DayState } from '../work-day/work-day.rules.ts';

/** How somebody stands to a row of work, or to the whole system. */
export type Relation =
  | 'self'
  | 'reviewer'
  /** Head of the body above the unit, or who reviews that head: approves reviews of a period. */
  | 'body-head'
  /** Leads the unit or one above it, and is above the person: never a deputy to the head or to another deputy. */
  | 'head-above'
  | 'personnel'
  /** Personnel of the whole organisation, not of a part. */
  | 'central-personnel'
  | 'committee'
  | 'auditor'
  | 'admin'
  | 'anyone-signed-in';

interface Rule {
  relations: readonly Relation[];
  /** Only while the day is in one of these states. */
  states?: readonly DayState[];
  /** Open to a session that was opened again by a PIN or a passkey; everything else asks for the full sign-in. */
  isOfOwnDay?: true;
  /** Nobody does this to themselves, whatever else they hold. */
  neverOneself?: true;
}

const OVERSEERS = ['reviewer', 'head-above', 'personnel', 'committee', 'auditor'] as const;
const READERS = ['self', ...OVERSEERS] as const;

const rights = <const T extends Record<string, Rule>>(table: T): T => table;

/** The one table of rights: action × relation × state. Source: README, "Rights". */
export const POLICY = rights({
  'me.read': { relations: ['anyone-signed-in'], isOfOwnDay: true },
  /** What others did with one's own rows. */
  'me.trail': { relations: ['anyone-signed-in'] },
  /** What is kept about one's own login, as a file; a person's file is by 'person-data.read'. */
  'me.data': { relations: ['anyone-signed-in'] },
  'me.password': { relations: ['anyone-signed-in'] },
  'me.notice': { relations: ['anyone-signed-in'] },
  /** The device whose codes one shows at sign-in; where one is signed in. */
  'me.second-factor': { relations: ['anyone-signed-in'] },
  'me.sessions': { relations: ['anyone-signed-in'] },
  /** One's own way of reading, and the steps of one's first day. */
  'me.choose': { relations: ['anyone-signed-in'], isOfOwnDay: true },
  /** How one opens one's own day again on one's own browsers. */
  'device.own': { relations: ['self'] },
  /** On which of one's own browsers one is told of notices. */
  'push.own': { relations: ['self'] },
  'push-setting.change': { relations: ['admin'] },
  /** Pieces of a file on their way, for whoever may send a file at all; it asks for the right of where it goes. */
  'upload.send': { relations: ['self', 'reviewer', 'head-above', 'personnel', 'committee', 'admin'] },
  /** One's own notices: there are no others to be read (server/src/notice/notice.routes.ts). */
  'notice.read': { relations: ['anyone-signed-in'] },
  'notice.choose': { relations: ['self'] },
  /** Which notices may be mailed to the people of a body. */
  'notice-rule.change': { relations: ['personnel'] },
  'day.read': { relations: READERS },
  /** Reading one's own days, to write them or not. */
  'day.own': { relations: ['self'], isOfOwnDay: true },
  'day.write': { relations: ['self'], states: ['draft', 'returned'], isOfOwnDay: true },
  'day.submit': { relations: ['self'], states: ['draft', 'returned'], isOfOwnDay: true },
  'day.withdraw': { relations: ['self'], states: ['submitted'], isOfOwnDay: true },
  'day-review.read': { relations: ['reviewer'] },
  'day.accept': { relations: ['reviewer'], states: ['submitted'] },
  'day.return': { relations: ['reviewer'], states: ['submitted'] },
  'day.undo': { relations: ['reviewer'], states: ['accepted', 'returned'] },
  'day.reopen': { relations: ['reviewer'], states: ['accepted'] },
  /** The confidential lines that one is named for, and nothing else of their people (server/src/work-entry/secret). */
  'secret-line.read': { relations: ['self'] },
  'secret-line.vouch': { relations: ['self'] },
  'work-template.own': { relations: ['self'] },
  /** By anybody with a post, for whom they may name (server/src/meeting/invitees.ts). */
  'meeting.call': { relations: ['self'] },
  'meeting.answer': { relations: ['self'] },
  /** With the people of a unit, by who leads it. */
  'work-template.share': { relations: ['reviewer', 'head-above'] },
  'task.read': { relations: READERS },
  'task.own': { relations: ['self'] },
  /** Who has the work, who takes it over as theirs, or a head above (server/src/task/task-access.ts). */
  'task.hand-over': { relations: ['self', 'reviewer', 'head-above'] },
  'recurring-work.read': { relations: ['personnel'] },
  'recurring-work.offer': { relations: ['personnel'] },
  /** Whoever heads a unit above another's; never the person (server/src/task/task-access.ts). */
  'task.assign': { relations: ['reviewer', 'head-above'] },
  'output.read': { relations: READERS },
  'output.write': { relations: ['self'] },
  /** Who made it, and everybody with a share of it (server/src/output/output-access.ts). */
  'output.ask-cause': { relations: ['self'] },
  /** Who has a share of what somebody else made (server/src/output/parts/return-share.commands.ts). */
  'output.return-share': { relations: ['self'] },
  'output.check': { relations: ['reviewer'], neverOneself: true },
  'review.read': { relations: READERS },
  'review.write': { relations: ['self'] },
  'review.judge': { relations: ['reviewer', 'body-head'], neverOneself: true },
  'review.decide': { relations: ['body-head'], neverOneself: true },
  'review-list.read': { relations: OVERSEERS },
  'review.fill': { relations: ['reviewer', 'head-above', 'personnel'] },
  'annual-rating.read': { relations: READERS },
  'annual-rating-list.read': { relations: OVERSEERS },
  'annual-rating.own': { relations: ['self'] },
  'annual-rating.meet': { relations: ['reviewer', 'body-head', 'personnel'], neverOneself: true },
  /** The Party committee's written opinion; personnel writes it down from its paper. */
  'annual-rating.opine': { relations: ['committee', 'personnel'], neverOneself: true },
  'annual-rating.propose': { relations: ['personnel'], neverOneself: true },
  'annual-rating.decide': { relations: ['body-head'], neverOneself: true },
  'annual-rating.notify': { relations: ['personnel', 'body-head'], neverOneself: true },
  'annual-rating.file': {
    relations: ['reviewer', 'body-head', 'committee', 'personnel'],
    neverOneself: true,
  },
  /** In the body that the person has left. */
  'annual-rating.hand-over': { relations: ['personnel', 'body-head'], neverOneself: true },
  /** How the people of whole bodies are rated. */
  'rating.read': { relations: ['head-above', 'personnel', 'committee', 'auditor'] },
  'rating.decide': { relations: ['body-head', 'committee'], neverOneself: true },
  'disqualifier.write': { relations: ['body-head', 'personnel', 'committee'], neverOneself: true },
  /** A body's superior; never who leads it (server/src/rating/body/body-standing.ts). */
  'body-score.write': { relations: ['reviewer', 'head-above', 'committee'], neverOneself: true },
  'summary.read': { relations: OVERSEERS },
  'summary.export': { relations: OVERSEERS },
  'closing.read': { relations: ['head-above', 'personnel', 'committee', 'auditor'] },
  /** Units and bodies by their personnel, what stands above all by the committee (server/src/closing/close.commands.ts). */
  'closing.close': { relations: ['personnel', 'committee'] },
  'closing.ask': { relations: ['personnel', 'committee'] },
  /** By another person than the one who asked. */
  'closing.agree': { relations: ['committee'] },
  'closing.time': { relations: ['personnel', 'committee'] },
  'reminder.send': { relations: ['reviewer', 'head-above', 'personnel', 'committee'] },
  'job.read': { relations: ['central-personnel', 'admin'] },
  /** A letter that was given up, by who sees that it was. */
  'mail.send-again': { relations: ['central-personnel', 'admin'] },
  'reminder-hour.change': { relations: ['personnel', 'admin'] },
  'report.read': { relations: ['head-above', 'personnel', 'committee', 'auditor'] },
  /** The committee's paper by the committee, a body's own by its personnel (server/src/report/issuer.ts). */
  'report.write': { relations: ['personnel', 'committee'] },
  'import.run': { relations: ['central-personnel', 'admin'] },
  /** Everybody's lines of work, out of the log and into it. */
  'entries.exchange': { relations: ['central-personnel'] },
  'account.read': { relations: ['admin', 'personnel'] },
  'account.change': { relations: ['admin'] },
  'account.reset': { relations: ['admin', 'personnel'] },
  /** Who is asked for a second factor. */
  'second-factor-rule.change': { relations: ['admin'] },
  'role.change': { relations: ['admin'], neverOneself: true },
  'cadre.read': { relations: [...READERS, 'admin'] },
  'cadre.change': { relations: ['personnel', 'admin'], neverOneself: true },
  /** Officers of the two bodies and the person (server/src/transfer/transfer-access.ts). */
  'transfer.read': { relations: ['self', 'personnel'] },
  'transfer.propose': { relations: ['personnel'], neverOneself: true },
  'transfer.answer': { relations: ['personnel'], neverOneself: true },
  'transfer.withdraw': { relations: ['personnel'], neverOneself: true },
  /** How long what is kept about people stays. */
  'retention.change': { relations: ['central-personnel'] },
  /** All that is kept about somebody as a file: of oneself, or by who keeps the records. */
  'person-data.read': { relations: ['self', 'personnel'] },
  /** What goes along with who moves to another body's system. */
  'person-data.hand-over': { relations: ['personnel'], neverOneself: true },
  /** Of who left, what may go (server/src/retention/erasure.commands.ts). */
  'person-data.erase': { relations: ['central-personnel'], neverOneself: true },
  'calendar.read': { relations: ['anyone-signed-in'] },
  'calendar.change': { relations: ['central-personnel', 'admin'] },
  'leave.ask': { relations: ['self'] },
  'leave.grant': { relations: ['reviewer'] },
  'leave.change': { relations: ['personnel'], neverOneself: true },
  'catalogue.read': { relations: ['anyone-signed-in'] },
  'catalogue.change': { relations: ['central-personnel', 'admin'] },
  'competency.read': { relations: ['anyone-signed-in'] },
  'competency.change': { relations: ['central-personnel', 'admin'] },
  'competency-assessment.read': { relations: READERS },
  'competency.assess': { relations: ['reviewer', 'head-above'], neverOneself: true },
  'competency-gap.read': { relations: OVERSEERS },
  'description.read': { relations: ['anyone-signed-in'] },
  'description.change': { relations: ['personnel', 'admin'] },
  'scheme.read': { relations: ['head-above', 'personnel', 'committee', 'auditor'] },
  'scheme.write': { relations: ['personnel'] },
  'scheme.appraise': { relations: ['committee', 'central-personnel'] },
  'campaign.change': { relations: ['committee', 'central-personnel'] },
  'unit.read': { relations: ['anyone-signed-in'] },
  'unit-people.read': { relations: [...OVERSEERS, 'admin'] },
  'unit.change': { relations: ['personnel', 'admin'] },
  /** What a body chooses where the rules of scoring leave a choice. */
  'rule-choice.change': { relations: ['personnel', 'committee'] },
  'headship.change': { relations: ['personnel', 'admin'], neverOneself: true },
  /** Once its person has seen it, or was given the days to (server/src/finding/finding-access.ts); colleagues never. */
  'finding.read': {
    relations: ['self', 'reviewer', 'head-above', 'personnel', 'committee', 'auditor'],
  },
  'finding.answer': { relations: ['self'] },
  'finding.decide': { relations: ['reviewer', 'head-above'], neverOneself: true },
  'finding-count.read': { relations: ['reviewer', 'head-above', 'personnel', 'committee', 'auditor'] },
  'finding.check': { relations: ['central-personnel', 'committee'] },
  'finding-settings.read': { relations: ['central-personnel', 'committee', 'auditor'] },
  'finding-settings.change': { relations: ['central-personnel'] },
  'delegation.read': { relations: ['self'] },
  'delegation.change': { relations: ['self', 'personnel', 'committee'] },
});

export type Action = keyof typeof POLICY;

/** Whether `action` is done to others only, so that the right to it over oneself is none. */
export function isNeverOneself(action: Action): boolean {
  return (POLICY[action] as Rule).neverOneself === true;
}

/** Whether `action` is of the person's own day, which a PIN or a passkey opens again. */
export function isOfOwnDay(action: Action): boolean {
  return (POLICY[action] as Rule).isOfOwnDay === true;
}

/** May somebody in these relations to a row do `action` while its day is in `state`? Pure: page and server ask the same. */
export function can(relations: ReadonlySet<Relation>, action: Action, state?: DayState): boolean {
  const rule: Rule = POLICY[action];
  if (rule.neverOneself && relations.has('self')) return false;
  if (state !== undefined && rule.states && !rule.states.includes(state)) return false;
  return rule.relations.some((relation) => relations.has(relation));
}
