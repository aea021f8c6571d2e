import { sql } from 'kysely';

/** What figures count and their lines show: days `d` that are submitted or accepted. */
export const COUNTED = sql<boolean>`d."state" in ('submitted', 'accepted')`;

/** Whether a line `e` has a product: its own, or the common one of the meeting it was taken from, which was held. */
export const HAS_OUTPUT = sql<boolean>`((e."meetingId" is not null
    and exists (select 1 from meeting y where y."id" = e."meetingId" and y."cancelledAt" is null))
  or exists (select 1 from output_entry x where x."entryId" = e."id"))`;
