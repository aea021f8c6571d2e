import type { AnnualRating } from '@so-viec/db';
import type { AnnualStepKind } from '@so-viec/shared/annual-rating/annual-rating.rules';
import {
  type AnnualBatch,
  annualBatch,
  annualFilePath,
  annualFileQuery,
  annualListQuery,
  annualPath,
  annualStep,
  annualYearPath,
  handOver,
} from '@so-viec/shared/annual-rating/annual-rating.schema';
import { safeFileName } from '@so-viec/shared/file/file-kind';
import { type Context, Hono } from 'hono';
import { noteReading, noteReadings } from '../audit/readings.ts';
import { answerFile } from '../file/download.ts';
import { checkFile } from '../file/store-file.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { readUpload } from '../http/upload.ts';
import { takeEach } from '../review/batch.ts';
import { reviewUserOf } from '../review/reviewer.ts';
import { addRatingFile, findRatingPaper } from './steps/annual-files.ts';
import { takeAnnualStep, type WantedAnnualStep } from './steps/annual-step.commands.ts';
import { handOverMonths } from './steps/hand-over.commands.ts';
import { viewAnnualList } from './view/annual-list.ts';
import { viewAnnualRating } from './view/annual-view.ts';
import { findYear } from './year/person-year.ts';

const which = pathInput(annualPath);
const step = jsonInput(annualStep);
const ofYear = pathInput(annualYearPath);
const batch = jsonInput(annualBatch);

const takenOf = ({ state, version, answerDueOn, appealUntilOn }: AnnualRating) => ({
  ...{ state, version, answerDueOn, appealUntilOn },
});
async function take(c: Context<AppEnv>, kind: AnnualStepKind, of: Omit<WantedAnnualStep, 'kind'>) {
  return takenOf(await takeAnnualStep(c.var.db, await reviewUserOf(c), { ...of, kind }));
}

/** One meeting, proposal, decision or notice of several people. */
async function takeSeveral(
  c: Context<AppEnv>,
  kind: AnnualStepKind,
  { year, people, ...said }: AnnualBatch & { year: number },
) {
  const user = await reviewUserOf(c);
  const outcomes = await takeEach(c, people, ({ cadre, ...seen }) =>
    takeAnnualStep(c.var.db, user, { cadre, year, kind, input: { ...said, ...seen, fileId: null } }),
  );
  return { outcomes };
}

const own = action('annual-rating.own');
const meet = action('annual-rating.meet');
const propose = action('annual-rating.propose');
const decide = action('annual-rating.decide');
const notify = action('annual-rating.notify');

/** The rating of a year: a person's procedure step by step, and where those of a body stand. */
export const annualRatingRoutes = new Hono<AppEnv>()
  .get(
    '/annual-ratings/:year',
    action('annual-rating-list.read'),
    ofYear,
    queryInput(annualListQuery),
    async (c) => {
      const asked = { ...c.req.valid('param'), unit: c.req.valid('query').unit };
      const list = await viewAnnualList(c.var.db, await reviewUserOf(c), asked);
      const codes = list.rows?.map(({ cadre }) => cadre.code) ?? [];
      noteReadings(c, codes, { what: 'rating', period: `${asked.year}` });
      return c.json(list, 200);
    },
  )
  .get('/annual-ratings/:year/:cadre', action('annual-rating.read'), which, async (c) => {
    const { cadre, year } = c.req.valid('param');
    const view = await viewAnnualRating(c.var.db, await reviewUserOf(c), { cadre, year });
    noteReading(c, { of: { code: cadre }, what: 'year', period: `${year}` });
    return c.json(view, 200);
  })
  .post('/annual-ratings/:year/:cadre/self-rating', own, which, step, async (c) =>
    c.json(await take(c, 'self-rated', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/excuse', meet, which, step, async (c) =>
    c.json(await take(c, 'excused', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/meeting', meet, which, step, async (c) =>
    c.json(await take(c, 'met', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/opinion', action('annual-rating.opine'), which, step, async (c) =>
    c.json(await take(c, 'opined', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/proposal', propose, which, step, async (c) =>
    c.json(await take(c, 'proposed', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/decision', decide, which, step, async (c) =>
    c.json(await take(c, 'decided', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/notice', notify, which, step, async (c) =>
    c.json(await take(c, 'notified', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/appeal', own, which, step, async (c) =>
    c.json(await take(c, 'appealed', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/answer', decide, which, step, async (c) =>
    c.json(await take(c, 'answered', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post('/annual-ratings/:year/:cadre/replacement', decide, which, step, async (c) =>
    c.json(await take(c, 'replaced', { ...c.req.valid('param'), input: c.req.valid('json') }), 200),
  )
  .post(
    '/annual-ratings/:year/:cadre/hand-over',
    action('annual-rating.hand-over'),
    which,
    jsonInput(handOver),
    async (c) => {
      const user = await reviewUserOf(c);
      return c.json(await handOverMonths(c.var.db, user, c.req.valid('param'), c.req.valid('json')), 200);
    },
  );

const filePath = pathInput(annualFilePath);

/** The papers of the procedure, and one step of several people at once. */
export const annualPaperRoutes = new Hono<AppEnv>()
  .put(
    '/annual-ratings/:year/:cadre/files/:fileId',
    action('annual-rating.file'),
    filePath,
    queryInput(annualFileQuery),
    async (c) => {
      const { fileId, ...of } = c.req.valid('param');
      const user = await reviewUserOf(c);
      await findYear(c.var.db, user, of, 'annual-rating.file');
      const file = await checkFile(fileId, safeFileName(c.req.valid('query').name), await readUpload(c));
      await addRatingFile(c.var.db, user, of, file);
      return c.json({ name: file.name, size: file.size }, 201);
    },
  )
  .get('/annual-ratings/:year/:cadre/files/:fileId', action('annual-rating.read'), filePath, async (c) => {
    const { cadre, year } = c.req.valid('param');
    const file = await findRatingPaper(c.var.db, await reviewUserOf(c), c.req.valid('param'));
    noteReading(c, { of: { code: cadre }, what: 'year', period: `${year}` });
    return answerFile(c.var.db, file);
  })
  .post('/annual-years/:year/meeting', meet, ofYear, batch, async (c) => {
    return c.json(await takeSeveral(c, 'met', { ...c.req.valid('json'), ...c.req.valid('param') }), 200);
  })
  .post('/annual-years/:year/proposal', propose, ofYear, batch, async (c) => {
    return c.json(await takeSeveral(c, 'proposed', { ...c.req.valid('json'), ...c.req.valid('param') }), 200);
  })
  .post('/annual-years/:year/decision', decide, ofYear, batch, async (c) => {
    return c.json(await takeSeveral(c, 'decided', { ...c.req.valid('json'), ...c.req.valid('param') }), 200);
  })
  .post('/annual-years/:year/notice', notify, ofYear, batch, async (c) => {
    return c.json(await takeSeveral(c, 'notified', { ...c.req.valid('json'), ...c.req.valid('param') }), 200);
  });
