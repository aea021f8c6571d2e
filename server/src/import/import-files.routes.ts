import { inTransaction } from '@so-viec/db';
import {
  exportEntriesQuery,
  exportedKindPath,
  exportKindQuery,
  kindPath,
} from '@so-viec/shared/import/import.schema';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { type Context, Hono } from 'hono';
import { audit } from '../audit/audit.ts';
import { noteReadings } from '../audit/readings.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { pathInput, queryInput } from '../http/input.ts';
import type { WrittenFile } from './export/export.worker.ts';
import { editionOf, templateOf } from './export/export-file.ts';
import { exportThread } from './export/export-thread.ts';
import { requireKind } from './rights/kind-rights.ts';

/** Templates to fill in, and what is there in the same templates. */
export const importFilesRoutes = new Hono<AppEnv>()
  .get('/import-templates/:kind', action('import.run'), pathInput(kindPath), async (c) => {
    c.var.access.requireAt('import.run', null);
    return answer(c, await templateOf(c.req.valid('param').kind));
  })
  .get('/import-exports/entries', action('entries.exchange'), queryInput(exportEntriesQuery), async (c) => {
    requireKind(c.var.access, 'entries');
    const query = c.req.valid('query');
    const scope = c.var.access.overseeingScope();
    const wanted = { ...query, today: c.var.today, scope };
    const file = await exportThread.do({ url: c.var.config.databaseUrl, kind: 'entries', wanted });
    await noteExport(c, 'entries', file, query.month);
    return answer(c, file);
  })
  .get(
    '/import-exports/:kind',
    action('import.run'),
    pathInput(exportedKindPath),
    queryInput(exportKindQuery),
    async (c) => {
      const { kind } = c.req.valid('param');
      const { today, access } = c.var;
      requireKind(access, kind);
      const scope = kind === 'cadres' ? access.peopleScope() : access.readingScope();
      const wanted = { ...c.req.valid('query'), today, month: today.slice(0, 7), scope };
      // Said here, where it still is a refusal.
      await editionOf(c.var.db, wanted);
      const file = await exportThread.do({ url: c.var.config.databaseUrl, kind, wanted });
      await noteExport(c, kind, file, wanted.edition);
      return answer(c, file);
    },
  );

async function noteExport(c: Context<AppEnv>, kind: ImportKind, file: WrittenFile, of = ''): Promise<void> {
  const by = { at: c.var.now().toISOString(), accountId: c.var.access.actor.accountId };
  const done = { object: 'export', objectId: kind, detail: { name: file.name, rows: file.count, of } };
  await inTransaction(c.var.db, (trx) => audit(trx, by, `export.${kind}`, done));
  noteReadings(c, file.people, { what: 'file', period: kind === 'entries' ? of : '' });
}

function answer(c: Context<AppEnv>, { content, type, name }: Pick<WrittenFile, 'content' | 'type' | 'name'>) {
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  });
}
