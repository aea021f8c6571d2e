import { sql } from 'kysely';

/** What figures count and their lines show: days `d` that are submitted or accepted. */
export const COUNTED = sql<boolean>`d."state" in ('submitted', 'accepted')`;

/** Whether a line `e` has a product. */
export const HAS_OUTPUT = sql<boolean>`exists (select 1 from output_entry x where x."entryId" = e."id")`;
