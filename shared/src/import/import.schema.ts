import * as z from 'zod/mini';
import { month } from '../civil-day/civil-day.schema.ts';
import { filledText } from '../text/text.schema.ts';
import { IMPORT_KINDS } from './import-row.ts';

const kind = z.enum(IMPORT_KINDS);
const edition = z.optional(filledText(60));

export const kindPath = z.object({ kind });
export const exportedKindPath = z.object({
  kind: z.enum(IMPORT_KINDS).check(z.refine((k) => k !== 'entries')),
});
export const exportKindQuery = z.object({ format: z.enum(['xlsx', 'csv']), edition });
export const exportEntriesQuery = z.object({ format: z.enum(['xlsx', 'csv']), month });
