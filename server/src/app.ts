import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { Hono } from 'hono';
import { accountRoutes } from './account/account.routes.ts';
import { accountFactorRoutes } from './account/account-factor.routes.ts';
import { linkRoutes } from './account/link.routes.ts';
import { annualPaperRoutes, annualRatingRoutes } from './annual-rating/annual-rating.routes.ts';
import { assignmentRoutes } from './assignment/assignment.routes.ts';
import { answerAndNote } from './audit/refusals.ts';
import { trailRoutes } from './audit/trail.routes.ts';
import { authenticate } from './auth/authenticate.ts';
import { deviceRoutes } from './auth/device/device.routes.ts';
import { reopenRoutes } from './auth/device/reopen.routes.ts';
import { federatedRoutes } from './auth/federated/federated.routes.ts';
import { meRoutes } from './auth/me.routes.ts';
import { ownSessionRoutes } from './auth/own-sessions/own-sessions.routes.ts';
import { secondFactorRoutes } from './auth/second-factor/second-factor.routes.ts';
import { secondStepRoutes } from './auth/second-factor/second-step.routes.ts';
import { sessionRoutes } from './auth/session.routes.ts';
import { setupRoutes } from './auth/setup.routes.ts';
import { cadreRoutes } from './cadre/cadre.routes.ts';
import { calendarRoutes } from './calendar/calendar.routes.ts';
import { campaignRoutes } from './campaign/campaign.routes.ts';
import { closingRoutes } from './closing/closing.routes.ts';
import { competencyRoutes } from './competency/competency.routes.ts';
import { dayReviewRoutes } from './day-review/day-review.routes.ts';
import { formRoutes } from './documents/forms/forms.routes.ts';
import { uploadRoutes } from './file/upload.routes.ts';
import { findingRoutes } from './finding/finding.routes.ts';
import { healthRoutes } from './health/health.routes.ts';
import { metricRoutes } from './health/metrics.ts';
import { namedRoutes } from './http/action.ts';
import type { AppEnv, Deps } from './http/env.ts';
import { cleanAddress } from './http/guard/clean-address.ts';
import { limitBody } from './http/guard/limit-body.ts';
import { sameOriginWrites } from './http/guard/same-origin.ts';
import { securityHeaders } from './http/guard/security-headers.ts';
import { Problem } from './http/problem.ts';
import { importFilesRoutes } from './import/import-files.routes.ts';
import { importRunRoutes } from './import/import-run.routes.ts';
import { jobRoutes } from './jobs/job.routes.ts';
import { leaveRoutes } from './leave/leave.routes.ts';
import { meetingRoutes } from './meeting/meeting.routes.ts';
import { noticeRoutes } from './notice/notice.routes.ts';
import { outputRoutes } from './output/output.routes.ts';
import { personDataRoutes } from './person-data/person-data.routes.ts';
import { catalogueRoutes } from './position-catalogue/catalogue.routes.ts';
import { descriptionRoutes } from './position-description/description.routes.ts';
import { descriptionImportRoutes } from './position-description/description-import.routes.ts';
import { pushDoorRoutes, pushRoutes } from './push/push.routes.ts';
import { ratingRoutes } from './rating/rating.routes.ts';
import { reminderRoutes } from './reminder/reminder.routes.ts';
import { reportRoutes } from './report/edition/report.routes.ts';
import { retentionRoutes } from './retention/retention.routes.ts';
import { reviewRoutes } from './review/review.routes.ts';
import { ruleChoiceRoutes } from './rule-choice/rule-choice.routes.ts';
import { schemeRoutes } from './scheme/scheme.routes.ts';
import { clientRoutes, tellRelease } from './static/client.routes.ts';
import { clientReader } from './static/client-files.ts';
import { summaryRoutes } from './summary/summary.routes.ts';
import { taskFileRoutes } from './task/files/task-files.routes.ts';
import { ownTaskRoutes } from './task/own/own.routes.ts';
import { taskPlanRoutes } from './task/plan/plan.routes.ts';
import { recurringWorkRoutes } from './task/recurring/recurring.routes.ts';
import { taskRoutes } from './task/task.routes.ts';
import { transferRoutes } from './transfer/transfer.routes.ts';
import { leadingRoutes } from './unit/leading.routes.ts';
import { unitRoutes } from './unit/unit.routes.ts';
import { workDayRoutes } from './work-day/work-day.routes.ts';
import { vouchingRoutes } from './work-entry/secret/vouching.routes.ts';
import { workEntryRoutes } from './work-entry/work-entry.routes.ts';
import { workTemplateRoutes } from './work-template/work-template.routes.ts';
import { workWeekRoutes } from './work-week/work-week.routes.ts';

/** Open to all: signing in and out, one's own day again, the first administrator, whom a message is for. */
const doorRoutes = new Hono<AppEnv>()
  .route('/', sessionRoutes)
  .route('/', secondStepRoutes)
  .route('/', reopenRoutes)
  .route('/', federatedRoutes)
  .route('/', setupRoutes)
  .route('/', pushDoorRoutes);

/** The signed-in account itself, its browsers and what it is sending. */
const ownRoutes = new Hono<AppEnv>()
  .route('/', meRoutes)
  .route('/', trailRoutes)
  .route('/', secondFactorRoutes)
  .route('/', ownSessionRoutes)
  .route('/', deviceRoutes)
  .route('/', pushRoutes)
  .route('/', uploadRoutes);

/** Work that is given, planned, one's own or comes again. */
const workRoutes = new Hono<AppEnv>()
  .route('/', taskRoutes)
  .route('/', taskFileRoutes)
  .route('/', taskPlanRoutes)
  .route('/', ownTaskRoutes)
  .route('/', recurringWorkRoutes);

/** The catalogue, and what its positions ask of people. */
const positionRoutes = new Hono<AppEnv>()
  .route('/', catalogueRoutes)
  .route('/', competencyRoutes)
  .route('/', descriptionRoutes)
  .route('/', descriptionImportRoutes);

/** People, and what is kept about them. */
const peopleRoutes = new Hono<AppEnv>()
  .route('/', cadreRoutes)
  .route('/', personDataRoutes)
  .route('/', retentionRoutes);

/** Accounts, whom they are linked to, and their second factors. */
const loginRoutes = new Hono<AppEnv>()
  .route('/', accountRoutes)
  .route('/', accountFactorRoutes)
  .route('/', linkRoutes);

/** Nothing is measured where nobody may read it. */
const metrics = ({ config: { metricsToken } }: Deps) =>
  metricsToken ? metricRoutes(metricsToken) : new Hono<AppEnv>();

/** The whole server as one function of requests: middleware in order, then the routes. */
export function createApp(deps: Deps) {
  const readClient = clientReader(deps.config.clientFolder);
  const app = new Hono<AppEnv>()
    .use(async (c, next) => {
      for (const [name, value] of Object.entries(deps)) c.set(name as keyof Deps, value);
      c.set('today', todayIn(deps.now()));
      await next();
    })
    .use(securityHeaders)
    .route('/', metrics(deps))
    .use('/api/*', tellRelease(readClient))
    .use('/api/*', cleanAddress, limitBody, sameOriginWrites)
    .route('/api', doorRoutes)
    .use('/api/*', authenticate)
    .route('/api', ownRoutes)
    .route('/api', unitRoutes)
    .route('/api', leadingRoutes)
    .route('/api', ruleChoiceRoutes)
    .route('/api', workDayRoutes)
    .route('/api', workEntryRoutes)
    .route('/api', vouchingRoutes)
    .route('/api', workWeekRoutes)
    .route('/api', workTemplateRoutes)
    .route('/api', meetingRoutes)
    .route('/api', dayReviewRoutes)
    .route('/api', outputRoutes)
    .route('/api', summaryRoutes)
    .route('/api', closingRoutes)
    .route('/api', jobRoutes)
    .route('/api', reminderRoutes)
    .route('/api', noticeRoutes)
    .route('/api', reportRoutes)
    .route('/api', reviewRoutes)
    .route('/api', ratingRoutes)
    .route('/api', annualRatingRoutes)
    .route('/api', annualPaperRoutes)
    .route('/api', formRoutes)
    .route('/api', findingRoutes)
    .route('/api', workRoutes)
    .route('/api', schemeRoutes)
    .route('/api', campaignRoutes)
    .route('/api', positionRoutes)
    .route('/api', importFilesRoutes)
    .route('/api', importRunRoutes)
    .route('/api', loginRoutes)
    .route('/api', peopleRoutes)
    .route('/api', assignmentRoutes)
    .route('/api', transferRoutes)
    .route('/api', leaveRoutes)
    .route('/api', calendarRoutes);
  app.onError(answerAndNote);
  app.all('/api/*', () => {
    throw new Problem('not-found');
  });
  app.route('/', healthRoutes(deps));
  app.route('/', clientRoutes(readClient));
  namedRoutes(app);
  return app;
}
