import type { Action } from '@so-viec/shared/access/policy';
import { ALL_STANDINGS, type Standing } from './standings.ts';

export type Who = readonly Standing[];

const SELF: Who = ['self'];
/** Who decides on her days: a stand-in while it lasts. */
const REVIEWERS: Who = ['unitHead', 'unitDeputy', 'standIn'];
/** Who leads her unit or one above it. */
const ABOVE: Who = [...REVIEWERS, 'bodyHead', 'bodyDeputy', 'topHead'];
const OVERSEERS: Who = [...ABOVE, 'personnel', 'centralPersonnel', 'committee', 'auditor'];
/** Who reads her log. */
const READERS: Who = ['self', ...OVERSEERS];
/** Who keeps the records of her body. */
const KEEPERS: Who = ['personnel', 'centralPersonnel'];
const RECORDS: Who = [...KEEPERS, 'admin'];
const KEEPERS_AND_COMMITTEE: Who = [...KEEPERS, 'committee'];
/** Who reads what her body does as a body. */
const OF_THE_BODY: Who = [
  'bodyHead',
  'bodyDeputy',
  'topHead',
  'personnel',
  'centralPersonnel',
  'committee',
  'auditor',
];
/** Who looks after what belongs to no unit. */
const CENTRAL: Who = ['centralPersonnel', 'admin'];
const WHOLE: Who = ['centralPersonnel', 'committee'];
/** Only the head of the body rates. */
const RATERS: Who = ['bodyHead'];
const JUDGES: Who = [...REVIEWERS, 'bodyHead'];
const ADMIN: Who = ['admin'];

const IS_NO_CADRE = new Set<Standing>([
  ...(['pastPersonnel', 'otherPersonnel', 'secondPersonnel', 'centralPersonnel', 'committee'] as const),
  ...(['otherCommittee', 'auditor', 'otherAuditor', 'admin'] as const),
]);
/** Whoever is signed in. */
const EVERYBODY: Who = ALL_STANDINGS;
/** Whoever is a cadre: a page of their own, with their own rows. */
const PEOPLE: Who = ALL_STANDINGS.filter((one) => !IS_NO_CADRE.has(one));
/** Whoever leads some unit: a list with what is theirs. */
const LEADERS: Who = [...ABOVE, 'siblingHead', 'formerHead', 'secondHead', 'otherHead'];
/** Personnel of some unit. */
const OFFICERS: Who = [...KEEPERS, 'otherPersonnel', 'secondPersonnel'];
const OFFICERS_AND_ADMIN: Who = [...OFFICERS, 'admin'];
/** Whoever oversees anybody: a table of whom they oversee. */
const OVERSEEING: Who = [...LEADERS, ...OFFICERS, 'committee', 'otherCommittee', 'auditor', 'otherAuditor'];
const COMMITTEES: Who = ['committee', 'otherCommittee'];

/** No such row is there: it is not found by whom the action could be of some row, and refused to all others. */
const nobodys = (who: Who): { nobodys: Who } => ({ nobodys: who });

/**
 * Who gets past the rights of each route, asked for a row of Trần Thị Thu Hà (a cadre of Phòng Công chức, viên chức in Sở Nội vụ), of her
 * unit or of her body. Whoever is not named meets 404 or 403. Reviewed by hand against README, "Rights"; a route that is
 * not here fails the walk.
 */
export const MATRIX: Record<Action, Record<string, Who | { nobodys: Who }>> = {
  'me.read': {
    'GET /me': EVERYBODY,
    'GET /reminders/mine': EVERYBODY,
  },
  'me.trail': {
    'GET /me/trail/:month': EVERYBODY,
  },
  'me.data': {
    'GET /me/data': EVERYBODY,
  },
  'me.password': {
    'PUT /me/password': EVERYBODY,
  },
  'me.second-factor': {
    'GET /me/second-factor': EVERYBODY,
    'POST /me/second-factor/key': EVERYBODY,
    'PUT /me/second-factor': EVERYBODY,
    'POST /me/second-factor/codes': EVERYBODY,
    'POST /me/second-factor/removal': EVERYBODY,
  },
  'me.sessions': {
    'GET /me/sessions': EVERYBODY,
    'POST /me/sessions/ending': EVERYBODY,
    'POST /me/sessions/:handle/ending': nobodys(EVERYBODY),
  },
  'second-factor-rule.change': {
    'GET /second-factor-rule': ADMIN,
    'PUT /second-factor-rule': ADMIN,
  },
  'me.notice': {
    'PUT /me/notice': EVERYBODY,
  },
  'me.choose': {
    'PUT /me/reading': EVERYBODY,
    'PUT /me/first-day': EVERYBODY,
  },
  'device.own': {
    'GET /devices': PEOPLE,
    'POST /devices/pin': PEOPLE,
    'POST /devices/challenge': PEOPLE,
    'POST /devices/passkey': PEOPLE,
    'POST /devices/:id/removal': nobodys(PEOPLE),
  },
  'push.own': {
    'GET /push-subscriptions': PEOPLE,
    'POST /push-subscriptions': PEOPLE,
    'POST /push-subscriptions/:id/removal': nobodys(PEOPLE),
  },
  'push-setting.change': {
    'GET /push-setting': ADMIN,
    'PUT /push-setting': ADMIN,
  },
  'upload.send': {
    'GET /uploads/:id': [
      ...PEOPLE,
      ...CENTRAL,
      'secondPersonnel',
      'otherPersonnel',
      'committee',
      'otherCommittee',
    ],
    'PUT /uploads/:id/pieces/:ordinal': [
      ...PEOPLE,
      ...CENTRAL,
      'secondPersonnel',
      'otherPersonnel',
      'committee',
      'otherCommittee',
    ],
  },
  'notice.read': {
    'GET /notices': EVERYBODY,
    'GET /notices/count': EVERYBODY,
    'POST /notices/readings': EVERYBODY,
  },
  'notice.choose': {
    'GET /notice-choices': PEOPLE,
    'PUT /notice-choices/:topic': PEOPLE,
  },
  'notice-rule.change': {
    'PUT /notice-rules/:id': KEEPERS,
  },
  'day.read': {
    'GET /cadres/:cadreId/work-days/:day': [...READERS, 'secondHead', 'secondPersonnel'],
    'GET /assignments/:id/logged': READERS,
  },
  'day.own': {
    'GET /work-days/:day': PEOPLE,
    'GET /work-days/:day/suggestions': PEOPLE,
    'GET /work-days/:day/overtime': PEOPLE,
    'GET /work-weeks/:day': PEOPLE,
    'GET /work-months/:month': PEOPLE,
    'GET /work-months/:month/sheet': PEOPLE,
  },
  'day.write': {
    'PUT /work-days/:day/reasons': PEOPLE,
    'PUT /work-entries/:id': SELF,
    'POST /work-entries/:id/removal': SELF,
  },
  'day.submit': {
    'POST /work-days/:id/submission': SELF,
  },
  'day.withdraw': {
    'POST /work-days/:id/withdrawal': SELF,
  },
  'day-review.read': {
    'GET /day-reviews': LEADERS,
    'GET /day-reviews/week': LEADERS,
    'GET /day-reviews/waiting': LEADERS,
    'GET /day-reviews/:id': REVIEWERS,
    'GET /day-reviews/:id/month': REVIEWERS,
  },
  'day.accept': {
    'POST /day-reviews/acceptance': REVIEWERS,
  },
  'day.return': {
    'POST /day-reviews/:id/return': REVIEWERS,
  },
  'day.undo': {
    'POST /day-reviews/undo': REVIEWERS,
  },
  'day.reopen': {
    'POST /day-reviews/:id/reopening': REVIEWERS,
  },
  'secret-line.read': {
    'GET /secret-lines': PEOPLE,
  },
  'secret-line.vouch': {
    'POST /secret-lines/:id/vouchings': ['unitHead'],
  },
  'work-template.own': {
    'GET /work-templates': PEOPLE,
    'PUT /work-templates/:id': SELF,
    'POST /work-templates/:id/removal': SELF,
  },
  'meeting.call': {
    'GET /meetings': PEOPLE,
    'GET /meeting-invitees': PEOPLE,
    'PUT /meetings/:id': SELF,
    'POST /meetings/:id/cancellation': SELF,
  },
  'meeting.answer': {
    'PUT /meetings/:id/answers/:day': nobodys(PEOPLE),
  },
  'work-template.share': {
    'PUT /unit-templates/:unit/:id': ABOVE,
  },
  'task.read': {
    'GET /tasks/:id': READERS,
    'GET /tasks/:id/files/:fileId': READERS,
    'GET /tasks/:id/story': READERS,
    'GET /tasks/:id/colleagues': READERS,
  },
  'task.own': {
    'GET /my-work': PEOPLE,
    'GET /my-work/count': PEOPLE,
    'PUT /proposals/:id': SELF,
    'PUT /work-requests/:id': PEOPLE,
    'POST /proposals/:id/withdrawal': SELF,
    'POST /work-requests/:id/withdrawal': SELF,
  },
  'task.hand-over': {
    'PUT /handovers/:id': [...ABOVE, 'self'],
  },
  'recurring-work.read': {
    'GET /recurring-work': OFFICERS,
  },
  'recurring-work.offer': {
    'POST /recurring-work/offers': OFFICERS,
  },
  'task.assign': {
    'GET /tasks': LEADERS,
    'GET /task-choices': LEADERS,
    'GET /task-plans': ABOVE,
    'GET /task-plan-file': ABOVE,
    'GET /task-recurrences': LEADERS,
    'GET /proposals': LEADERS,
    'PUT /tasks/:id': ABOVE,
    'POST /tasks/:id/due-day': ABOVE,
    'POST /tasks/:id/parts': ABOVE,
    'POST /tasks/:id/reopening': ABOVE,
    'POST /work-requests/:id/gift': ABOVE,
    'POST /work-requests/:id/answer': ABOVE,
    'PUT /tasks/:id/files/:fileId': ABOVE,
    'PUT /task-plans/:id': ABOVE,
    'POST /task-plans/:id/rows': ABOVE,
    'POST /task-plans/:id/giving': nobodys(LEADERS),
    'POST /task-plans/:id/copy': nobodys(LEADERS),
    'PUT /task-plans/:id/files/:fileId': ABOVE,
    'PUT /task-recurrences/:id': ABOVE,
    'POST /task-recurrences/making': LEADERS,
    'POST /proposals/:id/taking': ABOVE,
    'POST /tasks/:id/ending': ABOVE,
    'DELETE /tasks/:id/files/:fileId': ABOVE,
    'POST /tasks/:id/removal': ABOVE,
    'POST /proposals/:id/taking-back': ABOVE,
    'POST /proposals/:id/refusal': ABOVE,
  },
  'output.read': {
    'GET /outputs/:id': READERS,
    'GET /outputs/:id/colleagues': SELF,
    'GET /outputs/:id/files/:fileId': READERS,
  },
  'output.write': {
    'POST /outputs/:id/deliveries': SELF,
    'POST /tasks/:id/deliveries': SELF,
    'PUT /outputs/:id/facts': SELF,
    'PUT /outputs/:id/shares': SELF,
    'POST /outputs/:id/evidence/links': SELF,
    'PUT /outputs/:id/files/:fileId': SELF,
    'POST /outputs/:id/evidence/:evidenceId/removal': SELF,
  },
  'output.ask-cause': {
    'POST /outputs/:id/causes': SELF,
  },
  'output.return-share': {
    'POST /outputs/:id/shares/return': nobodys([
      'colleague',
      'pastStandIn',
      'sibling',
      'siblingHead',
      'formerHead',
      'secondHead',
      'otherHead',
      'otherStaff',
    ]),
  },
  'output.check': {
    'GET /product-reviews': LEADERS,
    'POST /product-reviews/checks': REVIEWERS,
    'POST /product-reviews/undo': REVIEWERS,
    'POST /outputs/:id/causes/answer': REVIEWERS,
  },
  'review.read': {
    'GET /reviews/:cadre': [...READERS, 'formerHead', 'secondHead', 'secondPersonnel'],
    'GET /reviews/:cadre/:month': READERS,
    'GET /reviews/:cadre/:month/decisions/:id': nobodys([
      ...OVERSEEING,
      'self',
      'colleague',
      'pastStandIn',
      'sibling',
      'otherStaff',
    ]),
    'GET /reviews/:cadre/:month/form': READERS,
    'GET /reviews/:cadre/periods/:year': [...READERS, 'formerHead', 'secondHead', 'secondPersonnel'],
    'GET /reviews/:cadre/years/:year/form': READERS,
  },
  'review.write': {
    'POST /reviews/:cadre/:month/reading': SELF,
    'PUT /reviews/:cadre/:month/own': SELF,
    'POST /reviews/:cadre/:month/submission': SELF,
    'POST /reviews/:cadre/:month/appeal': SELF,
    'POST /reviews/:cadre/:month/withdrawal': SELF,
  },
  'review.judge': {
    'PUT /reviews/:cadre/:month/authority': JUDGES,
    'POST /reviews/:cadre/:month/return': JUDGES,
    'POST /reviews/:cadre/:month/scoring': JUDGES,
    'POST /reviews/:cadre/:month/recall': JUDGES,
    'POST /review-months/:month/scoring': JUDGES,
  },
  'review.decide': {
    'POST /reviews/:cadre/:month/approval': RATERS,
    'POST /reviews/:cadre/:month/answer': RATERS,
    'POST /reviews/:cadre/:month/replacement': RATERS,
    'POST /review-months/:month/approval': RATERS,
  },
  'review-list.read': {
    'GET /review-months/waiting': OVERSEEING,
    'GET /review-months/:month': OVERSEEING,
    'GET /form-files/:id': nobodys(OVERSEEING),
    'GET /form-files/:id/content': nobodys(OVERSEEING),
    'POST /form-files': OVERSEERS,
  },
  'review.fill': {
    'POST /review-months/:month/filling': [...ABOVE, ...KEEPERS],
  },
  'annual-rating.read': {
    'GET /annual-ratings/:year/:cadre': READERS,
    'GET /annual-ratings/:year/:cadre/files/:fileId': nobodys([
      ...OVERSEEING,
      'self',
      'colleague',
      'pastStandIn',
      'sibling',
      'otherStaff',
    ]),
  },
  'annual-rating-list.read': {
    'GET /annual-ratings/:year': OVERSEEING,
  },
  'annual-rating.own': {
    'POST /annual-ratings/:year/:cadre/self-rating': SELF,
    'POST /annual-ratings/:year/:cadre/appeal': SELF,
  },
  'annual-rating.meet': {
    'POST /annual-ratings/:year/:cadre/excuse': [...JUDGES, ...KEEPERS],
    'POST /annual-ratings/:year/:cadre/meeting': [...JUDGES, ...KEEPERS],
    'POST /annual-years/:year/meeting': [...JUDGES, ...KEEPERS],
  },
  'annual-rating.opine': {
    'POST /annual-ratings/:year/:cadre/opinion': KEEPERS_AND_COMMITTEE,
  },
  'annual-rating.propose': {
    'POST /annual-ratings/:year/:cadre/proposal': KEEPERS,
    'POST /annual-years/:year/proposal': KEEPERS,
  },
  'annual-rating.decide': {
    'POST /annual-ratings/:year/:cadre/decision': RATERS,
    'POST /annual-ratings/:year/:cadre/answer': RATERS,
    'POST /annual-ratings/:year/:cadre/replacement': RATERS,
    'POST /annual-years/:year/decision': RATERS,
  },
  'annual-rating.notify': {
    'POST /annual-ratings/:year/:cadre/notice': [...KEEPERS, 'bodyHead'],
    'POST /annual-years/:year/notice': [...KEEPERS, 'bodyHead'],
  },
  'annual-rating.file': {
    'PUT /annual-ratings/:year/:cadre/files/:fileId': [...JUDGES, ...KEEPERS_AND_COMMITTEE],
  },
  'annual-rating.hand-over': {
    'POST /annual-ratings/:year/:cadre/hand-over': [...KEEPERS, 'bodyHead'],
  },
  'rating.read': {
    'GET /ratings/:period': OVERSEEING,
    'GET /ratings/:period/bodies/:unit': OF_THE_BODY,
    'GET /ratings/:period/table': OVERSEEING,
  },
  'rating.decide': {
    'POST /excellent-decisions': ['bodyHead', 'committee'],
    'PUT /excellent-decisions/:id': nobodys([...LEADERS, ...COMMITTEES]),
  },
  'disqualifier.write': {
    'POST /disqualifiers': [...KEEPERS_AND_COMMITTEE, 'bodyHead'],
    'POST /disqualifiers/:id/lifting': [...KEEPERS_AND_COMMITTEE, 'bodyHead'],
  },
  'body-score.write': {
    'POST /body-scores': ['topHead', 'committee'],
    'PUT /body-scores/:id': nobodys([...LEADERS, ...COMMITTEES]),
  },
  'summary.read': {
    'GET /summary/:month': OVERSEEING,
    'GET /summary/:month/units': OVERSEEING,
    'GET /summary/:month/unit-names': OVERSEEING,
    'GET /summary/:month/days': OVERSEEING,
    'GET /summary/:month/glance': OVERSEEING,
    'GET /summary/:month/trend': OVERSEEING,
    'GET /summary/:month/people': OVERSEEING,
    'GET /summary/:month/people/:cadre': [...OVERSEERS, 'secondHead', 'secondPersonnel'],
    'GET /summary/:month/year': OVERSEEING,
    'GET /summary/:month/missing': OVERSEEING,
    'GET /summary/:month/entries': OVERSEEING,
    'GET /comparison': OVERSEERS,
  },
  'summary.export': {
    'GET /summary/:month/export': OVERSEEING,
  },
  'closing.read': {
    'GET /closings/:month': OVERSEEING,
    'GET /closings/:month/editions': OF_THE_BODY,
  },
  'closing.close': {
    'PUT /closings/:id': KEEPERS,
  },
  'closing.ask': {
    'PUT /reopenings/:id': KEEPERS_AND_COMMITTEE,
    'POST /reopenings/:id/withdrawal': nobodys([...OFFICERS, ...COMMITTEES]),
  },
  'closing.agree': {
    'GET /reopenings/waiting': COMMITTEES,
    'POST /reopenings/:id/answer': nobodys(COMMITTEES),
  },
  'closing.time': {
    'PUT /closing-deadlines/:id': KEEPERS_AND_COMMITTEE,
    'PUT /closing-grace/:id': KEEPERS_AND_COMMITTEE,
  },
  'reminder.send': {
    'POST /reminders': [...LEADERS, ...OFFICERS, 'committee', 'otherCommittee'],
  },
  'job.read': {
    'GET /job-runs': CENTRAL,
    'GET /retention': CENTRAL,
  },
  'retention.change': {
    'PUT /retention': ['centralPersonnel'],
  },
  'person-data.read': {
    'GET /cadres/:code/data': ['self', ...KEEPERS],
  },
  'person-data.hand-over': {
    'GET /cadres/:code/transfer-file': KEEPERS,
  },
  'person-data.erase': {
    'GET /cadres/:code/erasures': ['centralPersonnel'],
    'POST /cadres/:code/erasures': ['centralPersonnel'],
  },
  'mail.send-again': {
    'POST /letters/:id/sendings': nobodys(CENTRAL),
  },
  'reminder-hour.change': {
    'PUT /reminder-hours/:id': RECORDS,
  },
  'report.read': {
    'GET /report-editions': OVERSEEING,
    'GET /report-editions/:id': ['personnel'],
    'GET /report-editions/:id/file': ['personnel'],
  },
  'report.write': {
    'PUT /report-editions/:id': KEEPERS_AND_COMMITTEE,
    'PUT /report-editions/:id/words': ['personnel'],
    'POST /report-editions/:id/issue': ['personnel'],
    'DELETE /report-editions/:id': ['personnel'],
  },
  'import.run': {
    'GET /import-templates/:kind': CENTRAL,
    'GET /import-exports/:kind': CENTRAL,
    'GET /imports': CENTRAL,
    'GET /imports/:id': nobodys(CENTRAL),
    'GET /imports/:id/rows': nobodys(CENTRAL),
    'GET /imports/:id/report': nobodys(CENTRAL),
    'PUT /imports/files/:id': CENTRAL,
    'PATCH /imports/:id/rows': nobodys(CENTRAL),
    'PUT /imports/:id/mapping': nobodys(CENTRAL),
    'POST /imports/:id/check': nobodys(CENTRAL),
    'POST /imports/:id/takeover': nobodys(CENTRAL),
    'DELETE /imports/:id': nobodys(CENTRAL),
  },
  'entries.exchange': {
    'GET /import-exports/entries': ['centralPersonnel'],
  },
  'account.read': {
    'GET /accounts': OFFICERS_AND_ADMIN,
    'GET /accounts/:id': [...RECORDS, 'secondPersonnel'],
  },
  'account.change': {
    'GET /accounts/:id/second-factor': ADMIN,
    'POST /accounts/:id/second-factor/reset': ADMIN,
    'GET /accounts/:id/links': ADMIN,
    'POST /accounts/:id/links': ADMIN,
    'POST /accounts/:id/links/:link/removal': ADMIN,
    'PUT /accounts/:id/password-use': ADMIN,
    'GET /accounts/candidates': ADMIN,
    'POST /accounts': ADMIN,
    'PUT /accounts/:id': ADMIN,
    'POST /accounts/:id/opening': ADMIN,
    'POST /accounts/:id/closing': ADMIN,
  },
  'account.reset': {
    'POST /accounts/:id/reset': RECORDS,
  },
  'role.change': {
    'POST /accounts/:id/roles': ADMIN,
    'POST /roles/:id/ending': nobodys(ADMIN),
  },
  'cadre.read': {
    'GET /cadres': [...OVERSEEING, 'self', 'colleague', 'pastStandIn', 'sibling', 'otherStaff', 'admin'],
    'GET /cadres/:code': [
      ...READERS,
      'formerHead',
      'secondHead',
      'secondPersonnel',
      'otherPersonnel',
      'admin',
    ],
    'GET /cadres/:code/leave-effects': [
      ...READERS,
      'formerHead',
      'secondHead',
      'secondPersonnel',
      'otherPersonnel',
      'admin',
    ],
  },
  'cadre.change': {
    'GET /unit-choices': OFFICERS_AND_ADMIN,
    'GET /cadres/:code/touched': RECORDS,
    'POST /cadres': OFFICERS_AND_ADMIN,
    'PUT /cadres/:code': RECORDS,
    'PUT /cadres/:code/assignments/:id': RECORDS,
    'POST /assignments/:id/succession': RECORDS,
    'POST /assignments/:id/succession/preview': RECORDS,
    'POST /cadres/:code/departure': RECORDS,
    'POST /assignments/:id/removal': RECORDS,
    'POST /assignments/:id/end': RECORDS,
  },
  'transfer.read': {
    'GET /transfers': [...PEOPLE, 'secondPersonnel', 'otherPersonnel', 'centralPersonnel'],
  },
  'transfer.propose': {
    'PUT /transfers/:id': OFFICERS,
  },
  'transfer.answer': {
    'GET /transfers/waiting': OFFICERS,
    'POST /transfers/:id/acceptance': ['otherPersonnel', 'centralPersonnel'],
    'POST /transfers/:id/refusal': ['otherPersonnel', 'centralPersonnel'],
  },
  'transfer.withdraw': {
    'POST /transfers/:id/withdrawal': KEEPERS,
  },
  'calendar.read': {
    'GET /calendar/:year': EVERYBODY,
  },
  'calendar.change': {
    'POST /calendar/:year/preview': CENTRAL,
    'PUT /calendar/:year': CENTRAL,
  },
  'leave.ask': {
    'PUT /leave-requests/:id': PEOPLE,
    'POST /leave-requests/:id/withdrawal': SELF,
  },
  'leave.grant': {
    'GET /leave-requests': LEADERS,
    'POST /leave-requests/:id/granting': REVIEWERS,
    'POST /leave-requests/:id/refusal': REVIEWERS,
  },
  'leave.change': {
    'PUT /cadres/:code/leave/:id': KEEPERS,
    'POST /cadres/:code/leave/:id/removal': KEEPERS,
  },
  'catalogue.read': {
    'GET /editions': EVERYBODY,
    'GET /editions/:edition': nobodys(EVERYBODY),
    'GET /editions/:edition/since/:other': nobodys(EVERYBODY),
    'GET /editions/:edition/shared-products': nobodys(EVERYBODY),
    'GET /editions/:edition/positions/:code': nobodys(EVERYBODY),
    'GET /position-choices': EVERYBODY,
  },
  'catalogue.change': {
    'GET /position-descriptions/:code/proposals': CENTRAL,
    'POST /product-reports/:id/settling': nobodys(CENTRAL),
    'POST /editions': CENTRAL,
    'POST /editions/:edition/in-force': nobodys(CENTRAL),
    'PUT /editions/:edition/positions/:code': nobodys(CENTRAL),
    'PUT /editions/:edition/products/:code': nobodys(CENTRAL),
    'POST /product-proposals/:id/settling': nobodys(CENTRAL),
    'DELETE /editions/:edition': CENTRAL,
    'POST /editions/:edition/withdrawal': nobodys(CENTRAL),
    'DELETE /editions/:edition/positions/:code': nobodys(CENTRAL),
    'DELETE /editions/:edition/products/:code': nobodys(CENTRAL),
  },
  'competency.read': {
    'GET /competencies': EVERYBODY,
  },
  'competency.change': {
    'PUT /competencies/:code': nobodys(CENTRAL),
    'PUT /editions/:edition/positions/:code/competencies': nobodys(CENTRAL),
  },
  'competency-assessment.read': {
    'GET /cadre-competencies/:code': READERS,
  },
  'competency.assess': {
    'POST /cadre-competencies/:code': ABOVE,
  },
  'competency-gap.read': {
    'GET /competency-gaps': OVERSEEING,
    'GET /competency-table': OVERSEEING,
    'GET /competency-gaps/file': OVERSEEING,
  },
  'description.read': {
    'GET /position-descriptions/word': nobodys(EVERYBODY),
    'GET /position-descriptions/:code': EVERYBODY,
    'GET /position-descriptions/:code/word': nobodys(EVERYBODY),
  },
  'description.change': {
    'GET /description-imports': OFFICERS_AND_ADMIN,
    'GET /description-imports/:id': nobodys(OFFICERS_AND_ADMIN),
    'GET /description-drafts/:id': nobodys(OFFICERS_AND_ADMIN),
    'POST /position-descriptions/:code': CENTRAL,
    'PUT /description-imports/files/:id': OFFICERS_AND_ADMIN,
    'POST /description-imports/:id/taking': nobodys(OFFICERS_AND_ADMIN),
    'PUT /description-drafts/:id': nobodys(OFFICERS_AND_ADMIN),
    'POST /description-drafts/:id/taking': nobodys(OFFICERS_AND_ADMIN),
    'POST /description-drafts/:id/dropping': nobodys(OFFICERS_AND_ADMIN),
  },
  'scheme.read': {
    'GET /schemes': OVERSEEING,
    'GET /schemes/:id': OF_THE_BODY,
    'GET /schemes/:id/files/:fileId': OF_THE_BODY,
    'GET /campaigns': OVERSEEING,
    'GET /campaigns/:id': nobodys(OVERSEEING),
    'PUT /schemes/:id/files/:fileId': KEEPERS_AND_COMMITTEE,
    'DELETE /schemes/:id/files/:fileId': KEEPERS_AND_COMMITTEE,
  },
  'scheme.write': {
    'GET /scheme-openings': OFFICERS,
    'POST /schemes': KEEPERS,
    'PUT /schemes/:id': KEEPERS,
    'POST /schemes/:id/submission': KEEPERS,
    'POST /schemes/:id/additions-answer': KEEPERS,
    'POST /schemes/:id/withdrawal': KEEPERS,
  },
  'scheme.appraise': {
    'POST /schemes/:id/appraisal-start': WHOLE,
    'POST /schemes/:id/additions-request': WHOLE,
    'POST /schemes/:id/appraisal': WHOLE,
    'POST /schemes/:id/approval': WHOLE,
    'POST /schemes/:id/entry-into-force': WHOLE,
    'POST /schemes/:id/force-change': WHOLE,
  },
  'campaign.change': {
    'POST /campaigns': WHOLE,
    'PUT /campaigns/:id': nobodys(WHOLE),
  },
  'unit.read': {
    'GET /units': EVERYBODY,
    'GET /unit-search': EVERYBODY,
    'GET /units/:code': EVERYBODY,
    'GET /units/:code/rules': EVERYBODY,
    'GET /units/:code/reminder-hour': nobodys(EVERYBODY),
    'GET /units/:code/notice-rule': EVERYBODY,
  },
  'unit-people.read': {
    'GET /units/:code/people': [...OVERSEERS, 'admin'],
  },
  'unit.change': {
    'POST /unit-changes/preview': RECORDS,
    'POST /unit-changes': RECORDS,
    'POST /unit-changes/:id/undoing': nobodys(OFFICERS_AND_ADMIN),
  },
  'rule-choice.change': {
    'PUT /units/:code/rules/:month': KEEPERS_AND_COMMITTEE,
  },
  'headship.change': {
    'POST /units/:code/headships': RECORDS,
    'PUT /headships/:id': RECORDS,
  },
  'finding.read': {
    'GET /findings': [...OVERSEEING, 'self', 'colleague', 'pastStandIn', 'sibling', 'otherStaff'],
    'GET /findings/:id': READERS,
  },
  'finding.answer': {
    'GET /findings/waiting': PEOPLE,
    'POST /findings/:id/looks': SELF,
    'POST /findings/:id/answer': SELF,
  },
  'finding.decide': {
    'POST /findings/:id/reopening': ABOVE,
    'POST /findings/:id/mending': ABOVE,
    'POST /findings/:id/closing': ABOVE,
  },
  'finding-count.read': {
    'GET /finding-counts': OVERSEEING,
  },
  'finding.check': {
    'POST /finding-runs': WHOLE,
  },
  'finding-settings.read': {
    'GET /finding-settings': [...WHOLE, 'auditor'],
  },
  'finding-settings.change': {
    'POST /finding-settings/trials': ['centralPersonnel'],
    'POST /finding-settings': ['centralPersonnel'],
  },
  'delegation.read': {
    'GET /delegations/mine': PEOPLE,
  },
  'delegation.change': {
    'POST /units/:code/delegations': [...KEEPERS, 'unitHead'],
    'POST /delegations/:id/end': [...KEEPERS, 'unitHead'],
  },
};
