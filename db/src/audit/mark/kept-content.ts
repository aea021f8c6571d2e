import type { AuditKeys } from '../audit-key.ts';
import { objectOf } from '../json-object.ts';
import { isMarkRight } from './mark.ts';

/** What a line held before. */
export interface KeptContent {
  entryId: string;
  version: number;
  content: string;
  wipedAt: string | null;
}

/**
 * Whether an earlier content is that of its line as it was marked then; words may have been wiped from it. How it was known
 * before earlier contents bore marks of their own.
 */
export function isContentRight(
  keys: AuditKeys,
  { entryId, version, content, wipedAt }: KeptContent,
): boolean {
  if (wipedAt !== null) return true;
  const { entry } = objectOf(content) as { entry?: Record<string, unknown> };
  // One that was kept before there were marks, or from a file, has none.
  if (!entry || entry.mark === undefined || entry.mark === null) return entry !== undefined;
  return (
    entry.id === entryId &&
    entry.version === version &&
    isMarkRight(keys, 'work_entry', { ...entry, mark: String(entry.mark) })
  );
}
