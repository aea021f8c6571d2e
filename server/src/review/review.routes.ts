import type { Review } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import {
  authorityWords,
  decisionPath,
  ownWords,
  type ReviewBatch,
  reviewBatch,
  reviewFilling,
  reviewListQuery,
  reviewMonthPath,
  reviewPath,
  reviewReading,
  reviewStep,
  reviewsOfPath,
} from '@so-viec/shared/review/review.schema';
import type { ReviewStepKind } from '@so-viec/shared/review/review-state.rules';
import { type Context, Hono } from 'hono';
import { noteReading, noteReadings } from '../audit/readings.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { takeEach } from './batch.ts';
import { fillReviews } from './filling.commands.ts';
import { reviewUserOf } from './reviewer.ts';
import type { WantedStep } from './steps/move.ts';
import { readDecision } from './steps/reading.commands.ts';
import { takeReviewStep } from './steps/review-step.commands.ts';
import { viewDecision } from './view/decision-view.ts';
import { viewReviewsOf } from './view/own-reviews.ts';
import { viewReviewList } from './view/review-list.ts';
import { viewReview } from './view/review-view.ts';
import { viewReviewsWaiting } from './view/reviews-waiting.ts';
import { saveAuthorityWords, saveOwnWords } from './words.commands.ts';

const which = pathInput(reviewPath);
const month = pathInput(reviewMonthPath);
const step = jsonInput(reviewStep);

/** Takes one kind of step and answers where the review stands after it. */
async function take(c: Context<AppEnv>, kind: ReviewStepKind, of: Omit<WantedStep, 'kind'>) {
  return takenOf(await takeReviewStep(c.var.db, await reviewUserOf(c), { ...of, kind }));
}
const takenOf = ({ state, version, totalHundredths, level, answerDueOn, appealUntilOn }: Review) => ({
  ...{ state, version, totalHundredths, level, answerDueOn, appealUntilOn },
});

/** One kind of step of several people's reviews of a month, as they stand. */
async function takeSeveral(
  c: Context<AppEnv>,
  kind: 'scored' | 'approved',
  { month, reviews }: ReviewBatch & { month: Month },
) {
  const user = await reviewUserOf(c);
  const outcomes = await takeEach(c, reviews, ({ cadre, ...seen }) =>
    takeReviewStep(c.var.db, user, { cadre, month, kind, input: { ...seen, reason: '' } }),
  );
  return { outcomes };
}

async function reviewRead(c: Context<AppEnv>, of: { cadre: string; month: Month }) {
  const view = await viewReview(c.var.db, await reviewUserOf(c), of);
  noteReading(c, { of: { code: of.cadre }, what: 'review', period: of.month });
  return view;
}

const [write, judge, decide] = [action('review.write'), action('review.judge'), action('review.decide')];

/** Reviews of months: one person's, a unit's list, and the way of each from the person to the decision. */
export const reviewRoutes = new Hono<AppEnv>()
  .get('/reviews/:cadre', action('review.read'), pathInput(reviewsOfPath), async (c) => {
    const code = c.req.valid('param').cadre;
    const view = await viewReviewsOf(c.var.db, await reviewUserOf(c), code);
    noteReading(c, { of: { code }, what: 'review', period: '' });
    return c.json(view, 200);
  })
  .get('/reviews/:cadre/:month', action('review.read'), which, async (c) =>
    c.json(await reviewRead(c, c.req.valid('param')), 200),
  )
  .get('/reviews/:cadre/:month/decisions/:id', action('review.read'), pathInput(decisionPath), async (c) => {
    const { id, ...of } = c.req.valid('param');
    const view = await viewDecision(c.var.db, await reviewUserOf(c), of, id);
    noteReading(c, { of: { code: of.cadre }, what: 'review', period: of.month });
    return c.json(view, 200);
  })
  .post('/reviews/:cadre/:month/reading', write, which, jsonInput(reviewReading), async (c) => {
    await readDecision(c.var.db, await reviewUserOf(c), c.req.valid('param'), c.req.valid('json').id);
    return c.body(null, 204);
  })
  .put('/reviews/:cadre/:month/own', write, which, jsonInput(ownWords), async (c) => {
    const user = await reviewUserOf(c);
    return c.json(await saveOwnWords(c.var.db, user, c.req.valid('param'), c.req.valid('json')), 200);
  })
  .put('/reviews/:cadre/:month/authority', judge, which, jsonInput(authorityWords), async (c) => {
    const user = await reviewUserOf(c);
    return c.json(await saveAuthorityWords(c.var.db, user, c.req.valid('param'), c.req.valid('json')), 200);
  })
  .post('/reviews/:cadre/:month/submission', write, which, step, async (c) =>
    c.json(await take(c, 'submitted', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/reviews/:cadre/:month/withdrawal', write, which, step, async (c) =>
    c.json(await take(c, 'withdrawn', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/reviews/:cadre/:month/appeal', write, which, step, async (c) =>
    c.json(await take(c, 'appealed', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/reviews/:cadre/:month/return', judge, which, step, async (c) =>
    c.json(await take(c, 'returned', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/reviews/:cadre/:month/scoring', judge, which, step, async (c) =>
    c.json(await take(c, 'scored', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/reviews/:cadre/:month/recall', judge, which, step, async (c) =>
    c.json(await take(c, 'recalled', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/reviews/:cadre/:month/approval', decide, which, step, async (c) =>
    c.json(await take(c, 'approved', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/reviews/:cadre/:month/answer', decide, which, step, async (c) =>
    c.json(await take(c, 'answered', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/reviews/:cadre/:month/replacement', decide, which, step, async (c) =>
    c.json(await take(c, 'replaced', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .get('/review-months/waiting', action('review-list.read'), async (c) =>
    c.json(await viewReviewsWaiting(c.var.db, await reviewUserOf(c)), 200),
  )
  .get('/review-months/:month', action('review-list.read'), month, queryInput(reviewListQuery), async (c) => {
    const of = { month: c.req.valid('param').month, unit: c.req.valid('query').unit };
    const list = await viewReviewList(c.var.db, await reviewUserOf(c), of);
    const codes = list.rows.map(({ code }) => code);
    noteReadings(c, codes, { what: 'list', period: of.month });
    return c.json(list, 200);
  })
  .post(
    '/review-months/:month/filling',
    action('review.fill'),
    month,
    jsonInput(reviewFilling),
    async (c) => {
      const of = { ...c.req.valid('json'), ...c.req.valid('param') };
      return c.json(await fillReviews(c.var.db, await reviewUserOf(c), of), 200);
    },
  )
  .post('/review-months/:month/scoring', judge, month, jsonInput(reviewBatch), async (c) => {
    return c.json(await takeSeveral(c, 'scored', { ...c.req.valid('json'), ...c.req.valid('param') }), 200);
  })
  .post('/review-months/:month/approval', decide, month, jsonInput(reviewBatch), async (c) => {
    return c.json(await takeSeveral(c, 'approved', { ...c.req.valid('json'), ...c.req.valid('param') }), 200);
  });
