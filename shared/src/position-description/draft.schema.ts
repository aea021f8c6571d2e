import * as z from 'zod/mini';
import { id, version } from '../id/id.schema.ts';
import { text } from '../text/text.schema.ts';
import { LIST_PARTS, type ListPart, TEXT_PARTS } from './parts.ts';
import { descriptionContent, LIMITS } from './position-description.schema.ts';
import type { DraftContent } from './read/source.ts';

/** Longer than any part may be in the end: what a file says is kept until somebody shortens it. */
const kept = text(LIMITS.long * 10);
const key = z.string().check(z.regex(/^[a-z]\d{1,4}$|^n[0-9a-f-]{36}$/, { error: 'bad-value' }));

const listOf = (part: ListPart) =>
  z
    .array(z.object({ key, ...Object.fromEntries(LIST_PARTS[part].map((column) => [column, kept])) }))
    .check(z.maxLength(LIMITS.rows * 10, { error: `too-many:${LIMITS.rows * 10}` }));

const draftContent = z.object({
  ...Object.fromEntries(TEXT_PARTS.map((part) => [part, kept])),
  ...Object.fromEntries((Object.keys(LIST_PARTS) as ListPart[]).map((part) => [part, listOf(part)])),
});

/** A code of a position as an address and a draft name it. */
export const positionCode = text(60);

/** What a person made of a draft: nothing of it must be right yet. */
export const draftInput = z.object({
  version,
  content: z.pipe(
    draftContent,
    z.transform((content) => content as unknown as DraftContent),
  ),
  positionCode: z.nullable(positionCode),
  /** The doubts that are still open. */
  doubts: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(5000)),
  /** The leftovers that still look for a place. */
  leftovers: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(50_000)),
});
export type DraftInput = z.output<typeof draftInput>;

/** A new version written on the page: on top of the version seen (0: the first). */
export const descriptionInput = z.object({
  id,
  /** The code of the body whose people it describes; null: all who hold the position. */
  unit: z._default(z.nullable(text(60)), null),
  seen: version,
  content: descriptionContent,
  note: text(LIMITS.short),
});
export type DescriptionInput = z.output<typeof descriptionInput>;

export const seenVersion = z.object({ version });
export const settling = z.object({ version, state: z.enum(['open', 'taken', 'declined']) });
