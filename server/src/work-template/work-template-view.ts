import { type Db, listPostsOf, listWorkTemplates } from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import { pathOf } from '@so-viec/shared/unit/tree.rules';
import type { TemplateLine } from '@so-viec/shared/work-template/work-template.schema';
import type { Writer } from '../work-entry/writer.ts';
import { mayChange } from './work-template.commands.ts';

/** What somebody may begin from: their own templates and those shared with their units, and where they may share. */
export async function viewOfTemplates(db: Db, by: Writer) {
  const { access, cadreId, today } = by;
  const { tree } = access.organisation;
  const posts = postsOn(await listPostsOf(db, cadreId), today);
  const unitIds = [...new Set(posts.flatMap((post) => pathOf(tree, post.unitId).map((node) => node.unitId)))];
  const templates = await listWorkTemplates(db, { cadreId, unitIds });
  const unitOf = (id: string | null) => {
    const node = id === null ? undefined : tree.get(id);
    return node ? { id: node.unitId, name: node.name } : null;
  };
  return {
    templates: templates.map(({ id, name, kind, unitId, ownerName, lines, version, ...template }) => ({
      ...{ id, name, kind: kind as 'day' | 'week', version },
      lines: JSON.parse(lines) as TemplateLine[],
      unit: unitOf(unitId),
      owner: template.cadreId === cadreId ? null : ownerName,
      mayChange: mayChange(by, { ...template, id, name, kind, unitId, lines, version }),
    })),
    mayShareWith: access.headedUnitIds.flatMap((id) => unitOf(id) ?? []),
  };
}
