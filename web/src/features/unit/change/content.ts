import type { UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import type { UnitVersion } from '../queries.ts';

/** What a unit is, as a form starts from it. */
export function contentOf(version: UnitVersion): UnitContentInput {
  return {
    name: version.name,
    block: version.block as UnitContentInput['block'],
    level: version.level as UnitContentInput['level'],
    documentStyle: version.documentStyle as UnitContentInput['documentStyle'],
    officialRoles: version.officialRoles,
    weeklyPattern: version.weeklyPattern,
  };
}

/** A new unit under or beside another starts with its block and style. */
export function newContent(like: UnitVersion | null, level: UnitContentInput['level']): UnitContentInput {
  const start = like ? contentOf(like) : undefined;
  return {
    name: '',
    block: start?.block ?? 'government',
    level,
    documentStyle: start?.documentStyle ?? 'state',
    officialRoles: 0,
    weeklyPattern: null,
  };
}
