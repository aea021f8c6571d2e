import { isBodyLevel } from '../unit-words.ts';
import type { UnitContent } from './timeline.rules.ts';
import type { UnitContentInput } from './unit-change.schema.ts';

/** A content as typed, as it is kept: its level says whether it is a body. */
export function contentOf(typed: UnitContentInput, parentId: string | null): UnitContent {
  return { ...typed, isBody: isBodyLevel(typed.level) ? 1 : 0, parentId };
}
