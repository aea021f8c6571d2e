import {
  countOwnTemplates,
  type Db,
  findWorkTemplate,
  insertWorkTemplate,
  inTransaction,
  type Trx,
  updateWorkTemplate,
  type WorkTemplate,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { MOST_TEMPLATES, type WorkTemplateInput } from '@so-viec/shared/work-template/work-template.schema';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { says } from '../http/repeated.ts';
import type { Writer } from '../work-entry/writer.ts';

/**
 * Writes a template of one's own, new at version 0; with a unit it is shared with its people. The same twice is one. Refuses with
 * 404 another's, 409 an id that says something else, 412 a stale version.
 */
export function keepTemplate(
  db: Db,
  by: Writer,
  { id, unitId }: { id: string; unitId: string | null },
  { version, lines, ...said }: WorkTemplateInput,
): Promise<{ version: number }> {
  return inTransaction(db, async (trx) => {
    const wanted = { ...said, unitId, lines: JSON.stringify(lines), removedAt: null };
    const known = await findWorkTemplate(trx, id);
    if (known && known.cadreId !== by.cadreId) throw new Problem('not-found');
    if (known && says(known, wanted)) return { version: known.version };
    if (known?.removedAt) throw new Problem('not-found');
    if (known && version === 0) throw new Problem('duplicate-id');
    if ((known?.version ?? 0) !== version) throw new Problem('stale-version', { current: known });
    if (known) await change(trx, known, { ...wanted, at: by.at });
    else await insert(trx, { ...wanted, id, cadreId: by.cadreId, at: by.at, version: 1 });
    await trace(trx, by, 'work-template.keep', { id, version });
    return { version: version + 1 };
  });
}

/** Takes a template out: one's own, or one shared with a unit one leads. Twice is once. */
export function removeTemplate(db: Db, by: Writer, id: string, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    const known = await findWorkTemplate(trx, id);
    if (!known || !mayChange(by, known)) throw new Problem('not-found');
    if (known.removedAt) return;
    if (known.version !== version) throw new Problem('stale-version', { current: known });
    await change(trx, known, { removedAt: by.at });
    await trace(trx, by, 'work-template.remove', { id, version });
  });
}

/** Whether somebody may take a template out. */
export function mayChange({ access, cadreId }: Pick<Writer, 'access' | 'cadreId'>, template: WorkTemplate) {
  return (
    template.cadreId === cadreId ||
    (template.unitId !== null &&
      can(access.relationsTo({ cadreId: '', unitId: template.unitId }), 'work-template.share'))
  );
}

async function insert(trx: Trx, template: WorkTemplate): Promise<void> {
  if ((await countOwnTemplates(trx, template.cadreId)) >= MOST_TEMPLATES)
    throw new Problem('templates-too-many', { params: { most: MOST_TEMPLATES } });
  await insertWorkTemplate(trx, template);
}

async function change(trx: Trx, known: WorkTemplate, set: Partial<WorkTemplate>): Promise<void> {
  if (!(await updateWorkTemplate(trx, known, set)))
    throw new Problem('stale-version', { current: await findWorkTemplate(trx, known.id) });
}

const trace = (trx: Trx, { at, access }: Writer, act: string, of: { id: string; version: number }) =>
  audit(trx, { at, accountId: access.actor.accountId }, act, {
    object: 'work_template',
    objectId: of.id,
    objectVersion: of.version + 1,
  });
