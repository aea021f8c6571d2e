import { type ImportRun, listImportRuns } from '@so-viec/db';
import {
  fileQuery,
  mappingInput,
  rowsInput,
  rowsQuery,
  runPath,
  versionInput,
} from '@so-viec/shared/import/import.schema';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { type Context, Hono } from 'hono';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { readUpload } from '../http/upload.ts';
import { mapColumns } from './mapping/mapping.commands.ts';
import { kindsOf, requireKind } from './rights/kind-rights.ts';
import { reportFile } from './run/report-file.ts';
import { beginRun, beginWork, discardRun, type Hand, mendRows, requireRun } from './run/run.commands.ts';
import { startRun } from './run/run-desk.ts';
import type { RunJob } from './run/run-job.ts';
import { pageOfRows } from './run/run-rows.ts';
import { findingsIn, stateOf, viewOfListed, viewOfRun } from './run/run-view.ts';

const RUNS_LISTED = 50;
const path = pathInput(runPath);

/** Imports from a page: a file is read and checked, mended, taken over, all beside the requests. */
export const importRunRoutes = new Hono<AppEnv>()
  .get('/imports', action('import.run'), async (c) => {
    const { now, accountId, isShared } = handOf(c);
    const runs = await listImportRuns(c.var.db, kindsOf(c.var.access), RUNS_LISTED);
    return c.json({ runs: runs.map((run) => viewOfListed(run, now, isShared, accountId)) }, 200);
  })
  .put('/imports/files/:id', action('import.run'), path, queryInput(fileQuery), async (c) => {
    const hand = handOf(c);
    const bytes = await readUpload(c);
    const { id } = c.req.valid('param');
    const { kind, name, edition = null } = c.req.valid('query');
    requireKind(c.var.access, kind);
    const isNew = await beginRun(c.var.db, { id, kind, edition, fileName: name, bytes }, hand);
    if (isNew) start(c, { runId: id, step: 'read', bytes });
    return c.json(await viewNow(c), isNew ? 201 : 200);
  })
  .get('/imports/:id', action('import.run'), path, async (c) => c.json(await viewNow(c), 200))
  .get('/imports/:id/rows', action('import.run'), path, queryInput(rowsQuery), async (c) => {
    const run = await openRun(c);
    const findings = findingsIn(run);
    if (!findings || run.state === 'written') throw new Problem('import-not-open');
    const { show = 'all', page = 1 } = c.req.valid('query');
    return c.json(await pageOfRows(c.var.db, run, findings, { show, page }), 200);
  })
  .get('/imports/:id/report', action('import.run'), path, async (c) => {
    const run = await openRun(c);
    if (run.state !== 'written') throw new Problem('import-not-open');
    return c.body(new Uint8Array(reportFile(run)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ket-qua-nhap-${run.startedAt.slice(0, 10)}.csv"`,
      'Cache-Control': 'no-store',
    });
  })
  .patch('/imports/:id/rows', action('import.run'), path, jsonInput(rowsInput), async (c) => {
    const { id } = await openRun(c);
    const { version, edits } = c.req.valid('json');
    await mendRows(c.var.db, { id, version }, edits, handOf(c));
    start(c, { runId: id, step: 'check' });
    return c.json(await viewNow(c), 202);
  })
  .put('/imports/:id/mapping', action('import.run'), path, jsonInput(mappingInput), async (c) => {
    const hand = handOf(c);
    const { id } = await openRun(c);
    const { version, names } = c.req.valid('json');
    const by = { at: hand.now.toISOString(), accountId: hand.accountId };
    const isFirst = await beginWork(c.var.db, { id, version }, 'checking', hand, (trx, run) =>
      mapColumns(trx, run, names, by),
    );
    if (isFirst) start(c, { runId: id, step: 'check' });
    return c.json(await viewNow(c), 202);
  })
  .post('/imports/:id/check', action('import.run'), path, jsonInput(versionInput), async (c) => {
    const { id } = await openRun(c);
    const isFirst = await beginWork(c.var.db, { id, ...c.req.valid('json') }, 'checking', handOf(c));
    if (isFirst) start(c, { runId: id, step: 'check' });
    return c.json(await viewNow(c), 202);
  })
  .post('/imports/:id/takeover', action('import.run'), path, jsonInput(versionInput), async (c) => {
    const { id } = await openRun(c);
    const isFirst = await beginWork(c.var.db, { id, ...c.req.valid('json') }, 'writing', handOf(c));
    if (isFirst) start(c, { runId: id, step: 'write' });
    return c.json(await viewNow(c), 202);
  })
  .delete('/imports/:id', action('import.run'), path, async (c) => {
    await discardRun(c.var.db, (await openRun(c)).id, handOf(c));
    return c.body(null, 204);
  });

/** Who asks; refuses whoever may not import for the whole organisation. */
function handOf(c: Context<AppEnv>): Hand {
  c.var.access.requireAt('import.run', null);
  const isShared = c.var.config.databaseUrl.startsWith('postgres');
  return { accountId: c.var.access.actor.accountId, now: c.var.now(), isShared };
}

/** The run that is asked for, of who asks; refuses them once they may not bring files of its kind any more. */
async function openRun(c: Context<AppEnv>): Promise<ImportRun> {
  const run = await requireRun(c.var.db, c.req.param('id') ?? '', handOf(c).accountId);
  requireKind(c.var.access, run.kind as ImportKind);
  return run;
}

async function viewNow(c: Context<AppEnv>) {
  const { now, isShared } = handOf(c);
  const run = await openRun(c);
  // Worked on when it was read and by nobody since: it may just have ended, and is read as that left it.
  const isLeft = run.state !== 'interrupted' && stateOf(run, now, isShared) === 'interrupted';
  return viewOfRun(isLeft ? await openRun(c) : run, now, isShared);
}

function start(c: Context<AppEnv>, job: Omit<RunJob, 'now'>): void {
  const { db, config, log } = c.var;
  startRun({ db, url: config.databaseUrl, log }, { ...job, now: c.var.now().toISOString() });
}
