import {
  findingAnswer,
  findingDecision,
  findingMonth,
  findingPath,
  findingRunInput,
  findingSeen,
} from '@so-viec/shared/finding/finding.schema';
import { Hono } from 'hono';
import { noteReading, noteReadings } from '../audit/readings.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { changerOf } from '../unit/change/changer.ts';
import { actOnFinding, type FindingAct } from './acts/finding.commands.ts';
import { viewFinding, viewFindingCounts, viewFindings, viewWaiting } from './finding-view.ts';
import { keepMonthApart } from './keep/keep-apart.ts';
import { findingSettingsRoutes } from './settings/finding-settings.routes.ts';

const ofFinding = pathInput(findingPath);
const ofMonth = queryInput(findingMonth);
const decision = jsonInput(findingDecision);

/** What the checks saw, with what people say and decide about it. */
export const findingRoutes = new Hono<AppEnv>()
  .route('/', findingSettingsRoutes)
  .get('/findings', action('finding.read'), ofMonth, async (c) => {
    const view = await viewFindings(c.var.db, c.var, c.req.valid('query').month);
    const people = view.rows.filter(({ subject }) => subject.kind === 'cadre');
    const codes = people.map(({ subject }) => subject.code);
    noteReadings(c, codes, { what: 'finding', period: view.month });
    return c.json(view, 200);
  })
  .get('/findings/waiting', action('finding.answer'), async (c) =>
    c.json(await viewWaiting(c.var.db, c.var), 200),
  )
  .get('/finding-counts', action('finding-count.read'), ofMonth, async (c) =>
    c.json(await viewFindingCounts(c.var.db, c.var, c.req.valid('query').month), 200),
  )
  .get('/findings/:id', action('finding.read'), ofFinding, async (c) => {
    const view = await viewFinding(c.var.db, c.var, c.req.valid('param').id);
    if (view.subject.kind === 'cadre')
      noteReading(c, { of: { code: view.subject.code }, what: 'finding', period: view.month });
    return c.json(view, 200);
  })
  .post('/findings/:id/looks', action('finding.answer'), ofFinding, jsonInput(findingSeen), async (c) => {
    const act = { ...c.req.valid('json'), ...actOf(c.req.valid('param').id, 'seen'), words: '' };
    return c.json(await actOnFinding(c.var.db, changerOf(c), act), 200);
  })
  .post('/findings/:id/answer', action('finding.answer'), ofFinding, jsonInput(findingAnswer), async (c) => {
    const act = { ...c.req.valid('json'), ...actOf(c.req.valid('param').id, 'answered') };
    return c.json(await actOnFinding(c.var.db, changerOf(c), act), 200);
  })
  .post('/findings/:id/mending', action('finding.decide'), ofFinding, decision, async (c) => {
    const act = { ...c.req.valid('json'), ...actOf(c.req.valid('param').id, 'mending-asked') };
    return c.json(await actOnFinding(c.var.db, changerOf(c), act), 200);
  })
  .post('/findings/:id/closing', action('finding.decide'), ofFinding, decision, async (c) => {
    const act = { ...c.req.valid('json'), ...actOf(c.req.valid('param').id, 'closed') };
    return c.json(await actOnFinding(c.var.db, changerOf(c), act), 200);
  })
  .post('/findings/:id/reopening', action('finding.decide'), ofFinding, decision, async (c) => {
    const act = { ...c.req.valid('json'), ...actOf(c.req.valid('param').id, 'reopened') };
    return c.json(await actOnFinding(c.var.db, changerOf(c), act), 200);
  })
  .post('/finding-runs', action('finding.check'), jsonInput(findingRunInput), async (c) => {
    c.var.access.requireAt('finding.check', null);
    const { month, unit } = c.req.valid('json');
    const of = { month, unit: unit ?? undefined };
    const counts = await keepMonthApart(c.var.config.databaseUrl, of, c.var.now());
    if (!counts) throw new Problem('not-found');
    return c.json(counts, 200);
  });

const actOf = (findingId: string, kind: FindingAct['kind']) => ({ findingId, kind });
