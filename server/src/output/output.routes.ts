import { listEvidence } from '@so-viec/db';
import { safeFileName } from '@so-viec/shared/file/file-kind';
import { id } from '@so-viec/shared/id/id.schema';
import {
  causeAnswerInput,
  causeInput,
  checksInput,
  checkUndosInput,
  deliveryInput,
  evidenceLinkInput,
  outputFactsInput,
  shareReturnInput,
  sharesInput,
  taskDeliveryInput,
} from '@so-viec/shared/output/output.schema';
import { filledText } from '@so-viec/shared/text/text.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { noteReading } from '../audit/readings.ts';
import { noteRefusal } from '../audit/refusals.ts';
import { answerFile } from '../file/download.ts';
import { checkFile } from '../file/store-file.ts';
import { action } from '../http/action.ts';
import { problemOf } from '../http/answer-problem.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { readUpload } from '../http/upload.ts';
import { answerCause, askCause } from './checks/cause.commands.ts';
import { checkOutput, type OutputChecked } from './checks/check.commands.ts';
import { undoCheck } from './checks/undo-check.commands.ts';
import { deliverAgain } from './delivery/deliver-again.commands.ts';
import { deliverTask } from './delivery/deliver-task.commands.ts';
import { type OutputActor, readableOutput } from './output-access.ts';
import { addEvidenceFile, addEvidenceLink, removeEvidence } from './parts/evidence.commands.ts';
import { changeFacts } from './parts/facts.commands.ts';
import { returnShare } from './parts/return-share.commands.ts';
import { changeShares } from './parts/share.commands.ts';
import { viewOfColleagues } from './view/colleagues.ts';
import { withCurrentOutput } from './view/current-output.ts';
import { viewOfProductQueue } from './view/output-queue.ts';
import { viewOfOutput } from './view/output-story.ts';

const path = pathInput(z.object({ id }));
const evidencePath = pathInput(z.object({ id, evidenceId: id }));
const filePath = pathInput(z.object({ id, fileId: id }));
const fileQuery = queryInput(z.object({ name: filledText(300) }));
const [read, write, check] = [action('output.read'), action('output.write'), action('output.check')];

function actorOf(c: Context<AppEnv>): OutputActor {
  const { access, today } = c.var;
  return { access, today, at: c.var.now().toISOString() };
}

/** Runs a write on a product and answers the product as it is then; a refusal carries it too. */
async function afterWrite(
  c: Context<AppEnv>,
  outputId: string,
  run: (actor: OutputActor) => Promise<unknown>,
) {
  const actor = actorOf(c);
  await withCurrentOutput(c.var.db, actor, outputId, () => run(actor));
  return viewOfOutput(c.var.db, actor, outputId);
}

interface Decision {
  id: string;
  outputId: string;
}

/** Decides several products one by one; a refusal of one loses none of the others. */
async function outcomesOf<D extends Decision>(
  c: Context<AppEnv>,
  decisions: readonly D[],
  command: (actor: OutputActor, decision: D) => Promise<OutputChecked>,
) {
  const actor = actorOf(c);
  return Promise.all(
    decisions.map(async (decision) => {
      const { id: checkId, outputId } = decision;
      try {
        const run = () => command(actor, decision);
        const { output } = await withCurrentOutput(c.var.db, actor, outputId, run);
        return { id: checkId, outputId, outcome: 'done' as const, output };
      } catch (error) {
        const problem = problemOf(error, c);
        await noteRefusal(c, problem, outputId);
        return { id: checkId, outputId, outcome: 'refused' as const, problem };
      }
    }),
  );
}

/** Products: what waits for a check, one product's whole story, its deliveries, checks, causes, people and proofs. */
export const outputRoutes = new Hono<AppEnv>()
  .get('/product-reviews', check, async (c) => {
    const { db, access, today } = c.var;
    return c.json(await viewOfProductQueue(db, { access, today }), 200);
  })
  .post('/product-reviews/checks', check, jsonInput(checksInput), async (c) => {
    const { checks } = c.req.valid('json');
    const outcomes = await outcomesOf(c, checks, (actor, input) => checkOutput(c.var.db, actor, input));
    return c.json({ outcomes }, 200);
  })
  .post('/product-reviews/undo', check, jsonInput(checkUndosInput), async (c) => {
    const { checks } = c.req.valid('json');
    const outcomes = await outcomesOf(c, checks, (actor, input) => undoCheck(c.var.db, actor, input));
    return c.json({ outcomes }, 200);
  })
  .get('/outputs/:id', read, path, async (c) => {
    const view = await viewOfOutput(c.var.db, actorOf(c), c.req.valid('param').id);
    noteReading(c, { of: { cadreId: view.cadre.id }, what: 'output', period: view.deliveredOn ?? '' });
    return c.json(view, 200);
  })
  .post('/outputs/:id/deliveries', write, path, jsonInput(deliveryInput), async (c) => {
    const [output, input] = [c.req.valid('param').id, c.req.valid('json')];
    return c.json(await afterWrite(c, output, (actor) => deliverAgain(c.var.db, actor, output, input)), 200);
  })
  .post('/tasks/:id/deliveries', write, path, jsonInput(taskDeliveryInput), async (c) =>
    c.json(await deliverTask(c.var.db, actorOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .put('/outputs/:id/facts', write, path, jsonInput(outputFactsInput), async (c) => {
    const [output, input] = [c.req.valid('param').id, c.req.valid('json')];
    return c.json(await afterWrite(c, output, (actor) => changeFacts(c.var.db, actor, output, input)), 200);
  })
  .put('/outputs/:id/shares', write, path, jsonInput(sharesInput), async (c) => {
    const [output, input] = [c.req.valid('param').id, c.req.valid('json')];
    return c.json(await afterWrite(c, output, (actor) => changeShares(c.var.db, actor, output, input)), 200);
  })
  .post(
    '/outputs/:id/shares/return',
    action('output.return-share'),
    path,
    jsonInput(shareReturnInput),
    async (c) => {
      await returnShare(c.var.db, actorOf(c), c.req.valid('param').id, c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .get('/outputs/:id/colleagues', read, path, async (c) =>
    c.json(await viewOfColleagues(c.var.db, actorOf(c), c.req.valid('param').id), 200),
  )
  .post('/outputs/:id/causes', action('output.ask-cause'), path, jsonInput(causeInput), async (c) => {
    const [output, input] = [c.req.valid('param').id, c.req.valid('json')];
    return c.json(await afterWrite(c, output, (actor) => askCause(c.var.db, actor, output, input)), 200);
  })
  .post('/outputs/:id/causes/answer', check, path, jsonInput(causeAnswerInput), async (c) => {
    const [output, input] = [c.req.valid('param').id, c.req.valid('json')];
    return c.json(await afterWrite(c, output, (actor) => answerCause(c.var.db, actor, output, input)), 200);
  })
  .post('/outputs/:id/evidence/links', write, path, jsonInput(evidenceLinkInput), async (c) => {
    const [output, input] = [c.req.valid('param').id, c.req.valid('json')];
    return c.json(
      await afterWrite(c, output, (actor) => addEvidenceLink(c.var.db, actor, output, input)),
      200,
    );
  })
  .post('/outputs/:id/evidence/:evidenceId/removal', write, evidencePath, async (c) => {
    const { id: outputId, evidenceId } = c.req.valid('param');
    const run = (actor: OutputActor) => removeEvidence(c.var.db, actor, { outputId, evidenceId });
    return c.json(await afterWrite(c, outputId, run), 200);
  })
  .put('/outputs/:id/files/:fileId', write, filePath, fileQuery, async (c) => {
    const { id: outputId, fileId } = c.req.valid('param');
    const actor = actorOf(c);
    actor.access.require('output.write', await readableOutput(c.var.db, actor.access, outputId));
    const file = await checkFile(fileId, safeFileName(c.req.valid('query').name), await readUpload(c));
    await addEvidenceFile(c.var.db, actor, outputId, file);
    return c.json({ name: file.name, size: file.size }, 201);
  })
  .get('/outputs/:id/files/:fileId', read, filePath, async (c) => {
    const { id: outputId, fileId } = c.req.valid('param');
    const output = await readableOutput(c.var.db, c.var.access, outputId);
    const proof = (await listEvidence(c.var.db, outputId)).find((e) => e.fileId === fileId && !e.removedAt);
    if (!proof) throw new Problem('not-found');
    const { name, mediaType } = proof;
    noteReading(c, { of: { cadreId: output.cadreId }, what: 'output', period: output.deliveredOn ?? '' });
    return answerFile(c.var.db, { id: fileId, name, mediaType: mediaType ?? '' });
  });
