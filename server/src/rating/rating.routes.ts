import {
  bodyScoreChange,
  bodyScoreInput,
  disqualifierInput,
  disqualifierLifting,
  excellentDecisionChange,
  excellentDecisionInput,
  personYearPath,
  ratingBodyPath,
  ratingIdPath,
  ratingPath,
  ratingTableQuery,
} from '@so-viec/shared/rating/rating.schema';
import { Hono } from 'hono';
import { noteReading, noteReadings } from '../audit/readings.ts';
import { attachmentNamed } from '../file/download.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { changeBodyScore, enterBodyScore } from './body/body-score.commands.ts';
import { enterDisqualifier, liftDisqualifier } from './person/disqualifier.commands.ts';
import { changeExcellentDecision, decideExcellent } from './person/excellent-decision.commands.ts';
import { ratingUserOf } from './rating-user.ts';
import { viewBodyRatings } from './view/body-ratings-view.ts';
import { viewPersonYear } from './view/person-year-view.ts';
import { ratingsWorkbook } from './view/ratings-table.ts';
import { viewRatings } from './view/ratings-view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const idPath = pathInput(ratingIdPath);
const [read, decide] = [action('rating.read'), action('rating.decide')];
const [score, disqualify] = [action('body-score.write'), action('disqualifier.write')];

/** A row after a write. */
const written = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** Quarters, half-years and years: how bodies are rated, what levels rest on, and who stays excellent over the share. */
export const ratingRoutes = new Hono<AppEnv>()
  .get('/ratings/:period', read, pathInput(ratingPath), async (c) =>
    c.json(await viewRatings(c.var.db, ratingUserOf(c), c.req.valid('param').period), 200),
  )
  .get('/ratings/:period/bodies/:unit', read, pathInput(ratingBodyPath), async (c) => {
    const view = await viewBodyRatings(c.var.db, ratingUserOf(c), c.req.valid('param'));
    const codes = view.people.map(({ code }) => code);
    noteReadings(c, codes, { what: 'rating', period: view.period });
    return c.json(view, 200);
  })
  .get('/ratings/:period/table', read, pathInput(ratingPath), queryInput(ratingTableQuery), async (c) => {
    const of = { period: c.req.valid('param').period, unit: c.req.valid('query').unit };
    const { bytes, name, people } = await ratingsWorkbook(c.var.db, ratingUserOf(c), of);
    noteReadings(c, people, { what: 'file', period: of.period });
    return c.body(bytes, 200, {
      'Content-Type': XLSX,
      'Content-Disposition': attachmentNamed(name),
      'Cache-Control': 'private, no-store',
    });
  })
  .get('/reviews/:cadre/periods/:year', action('review.read'), pathInput(personYearPath), async (c) => {
    const { cadre, year } = c.req.valid('param');
    const view = await viewPersonYear(c.var.db, ratingUserOf(c), { cadre, year });
    noteReading(c, { of: { code: cadre }, what: 'year', period: `${year}` });
    return c.json(view, 200);
  })
  .post('/body-scores', score, jsonInput(bodyScoreInput), async (c) =>
    c.json(written(await enterBodyScore(c.var.db, ratingUserOf(c), c.req.valid('json'))), 201),
  )
  .put('/body-scores/:id', score, idPath, jsonInput(bodyScoreChange), async (c) => {
    const { id } = c.req.valid('param');
    return c.json(written(await changeBodyScore(c.var.db, ratingUserOf(c), id, c.req.valid('json'))), 200);
  })
  .post('/disqualifiers', disqualify, jsonInput(disqualifierInput), async (c) =>
    c.json(written(await enterDisqualifier(c.var.db, ratingUserOf(c), c.req.valid('json'))), 201),
  )
  .post('/disqualifiers/:id/lifting', disqualify, idPath, jsonInput(disqualifierLifting), async (c) => {
    const { id } = c.req.valid('param');
    return c.json(written(await liftDisqualifier(c.var.db, ratingUserOf(c), id, c.req.valid('json'))), 200);
  })
  .post('/excellent-decisions', decide, jsonInput(excellentDecisionInput), async (c) =>
    c.json(written(await decideExcellent(c.var.db, ratingUserOf(c), c.req.valid('json'))), 201),
  )
  .put('/excellent-decisions/:id', decide, idPath, jsonInput(excellentDecisionChange), async (c) => {
    const { id } = c.req.valid('param');
    const user = ratingUserOf(c);
    return c.json(written(await changeExcellentDecision(c.var.db, user, id, c.req.valid('json'))), 200);
  });
