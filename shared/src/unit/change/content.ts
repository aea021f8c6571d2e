import type { UnitContent } from './timeline.rules.ts';
import type { UnitContentInput } from './unit-change.schema.ts';

/** A content as typed, as it is kept. */
export function contentOf(typed: UnitContentInput, parentId: string | null): UnitContent {
  return { ...typed, isBody: typed.isBody ? 1 : 0, parentId };
}
