import * as z from 'zod/mini';
import { month } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import { IMPORT_KINDS } from './import-row.ts';
import { ROW_FILTERS } from './row-filters.ts';

const kind = z.enum(IMPORT_KINDS);
const edition = z.optional(filledText(60));

export const kindPath = z.object({ kind });
export const exportedKindPath = z.object({
  kind: z.enum(IMPORT_KINDS).check(z.refine((k) => k !== 'entries')),
});
export const exportKindQuery = z.object({ format: z.enum(['xlsx', 'csv']), edition });
export const exportEntriesQuery = z.object({ format: z.enum(['xlsx', 'csv']), month });

const EDITS_AT_ONCE = 500;
/** No cell is longer; the columns themselves say how much each takes. */
const CELL_LIMIT = 10_000;
const NAMES_LIMIT = 200;

export const runPath = z.object({ id });
export const fileQuery = z.object({ kind, name: filledText(200), edition });
export const rowsQuery = z.object({
  show: z.optional(z.enum(ROW_FILTERS)),
  page: z.optional(
    z.pipe(z.string(), z.pipe(z.transform(Number), z.int().check(z.gte(1), z.lte(1_000_000)))),
  ),
});
export const versionInput = z.object({ version });
const rowEdit = z.object({
  row: z.int().check(z.gte(1), z.lte(10_000_000)),
  /** The column by its key; null leaves the row out. */
  key: z.nullable(z.string().check(z.maxLength(40))),
  text: text(CELL_LIMIT),
});
export const rowsInput = z.object({
  version,
  edits: z.array(rowEdit).check(z.minLength(1), z.maxLength(EDITS_AT_ONCE)),
});
const mappedName = z.object({ name: filledText(500), key: z.nullable(z.string().check(z.maxLength(40))) });
export const mappingInput = z.object({
  version,
  names: z.array(mappedName).check(z.minLength(1), z.maxLength(NAMES_LIMIT)),
});

export type RowEdit = z.output<typeof rowEdit>;
export type MappedName = z.output<typeof mappedName>;
