import { inTransaction } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import {
  assessmentsInput,
  competencyInput,
  competencyPath,
  gapsQuery,
  requiredInput,
} from '@so-viec/shared/competency/competency.schema';
import { positionPath } from '@so-viec/shared/position-catalogue/catalogue.schema';
import { type Context, Hono } from 'hono';
import { audit } from '../audit/audit.ts';
import { noteReading, noteReadings } from '../audit/readings.ts';
import { attachmentNamed } from '../file/download.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { assess } from './assessment.commands.ts';
import { changeCompetency, frameworkOf, keepFramework } from './framework.ts';
import { viewOfGaps } from './gaps.ts';
import { gapsFile } from './gaps-file.ts';
import { type Assessed, personInPost, viewOfPerson } from './person-competencies.ts';
import { requireLevels } from './required.commands.ts';
import { viewOfTable } from './unit-table.ts';

const byOf = ({ var: { access, now } }: Context<AppEnv>) => ({
  at: now().toISOString(),
  accountId: access.actor.accountId,
});

/** The framework, what positions ask for, what people were found at, and where they fall short. */
export const competencyRoutes = new Hono<AppEnv>()
  .get('/competencies', action('competency.read'), async (c) => {
    const canChange = can(c.var.access.relationsToAll(), 'competency.change');
    return c.json({ competencies: await frameworkOf(c.var.db), canChange }, 200);
  })
  .put(
    '/competencies/:code',
    action('competency.change'),
    pathInput(competencyPath),
    jsonInput(competencyInput),
    async (c) => {
      c.var.access.requireAt('competency.change', null);
      await changeCompetency(c.var.db, byOf(c), c.req.valid('param').code, c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .put(
    '/editions/:edition/positions/:code/competencies',
    action('competency.change'),
    pathInput(positionPath),
    jsonInput(requiredInput),
    async (c) => {
      c.var.access.requireAt('competency.change', null);
      await inTransaction(c.var.db, keepFramework);
      await requireLevels(c.var.db, byOf(c), c.req.valid('param'), c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .get('/competency-gaps', action('competency-gap.read'), queryInput(gapsQuery), async (c) => {
    const { db, access, today } = c.var;
    const view = await viewOfGaps(db, access, today, c.req.valid('query').unit);
    const codes = view.gaps.map(({ cadre }) => cadre.code);
    noteReadings(c, codes, { what: 'competency', period: '' });
    return c.json(view, 200);
  })
  .get('/competency-table', action('competency-gap.read'), queryInput(gapsQuery), async (c) => {
    const { db, access, today } = c.var;
    const view = await viewOfTable(db, access, today, c.req.valid('query').unit);
    const codes = view.people.map(({ code }) => code);
    noteReadings(c, codes, { what: 'competency', period: '' });
    return c.json(view, 200);
  })
  .get('/competency-gaps/file', action('competency-gap.read'), queryInput(gapsQuery), async (c) => {
    const { db, access, today } = c.var;
    const { bytes, name, count, people } = await gapsFile(db, access, today, c.req.valid('query').unit);
    const done = { object: 'export', objectId: 'competency-gaps', detail: { name, rows: count } };
    await inTransaction(db, (trx) => audit(trx, byOf(c), 'export.competency-gaps', done));
    noteReadings(c, people, { what: 'file', period: '' });
    return c.body(bytes, 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': attachmentNamed(name),
      'Cache-Control': 'no-store',
    });
  })
  .get(
    '/cadre-competencies/:code',
    action('competency-assessment.read'),
    pathInput(competencyPath),
    async (c) => {
      const person = await personInPost(c.var.db, c.req.valid('param').code, c.var.today);
      c.var.access.require('competency-assessment.read', person.post);
      const view = await viewOfPerson(c.var.db, c.var.access, person);
      noteReading(c, { of: { code: c.req.valid('param').code }, what: 'person', period: '' });
      return c.json({ ...view, canAssess: mayAssess(c, person) }, 200);
    },
  )
  .post(
    '/cadre-competencies/:code',
    action('competency.assess'),
    pathInput(competencyPath),
    jsonInput(assessmentsInput),
    async (c) => {
      const { db, access, today } = c.var;
      const person = await personInPost(db, c.req.valid('param').code, today);
      access.require('competency.assess', person.post);
      if (!mayAssess(c, person)) throw new Problem('not-allowed');
      const { cadreId, unitId } = person.post;
      await assess(db, { ...byOf(c), today }, { cadreId, unitId }, c.req.valid('json'));
      return c.body(null, 204);
    },
  );

/** The reviewer and the heads above assess; nobody themselves, also where they head their own unit. */
function mayAssess({ var: { access } }: Context<AppEnv>, { post }: Assessed): boolean {
  return access.actor.cadreId !== post.cadreId && can(access.relationsTo(post), 'competency.assess');
}
