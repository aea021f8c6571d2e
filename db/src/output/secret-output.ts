import { sql } from 'kysely';

/** 1 where a line that yields the product `o` is confidential, for the select of a query over it. */
export const SECRET_OUTPUT = sql<number>`case when exists (select 1 from output_entry x join work_entry e
    on e."id" = x."entryId" where x."outputId" = o."id" and e."isConfidential" = 1) then 1 else 0 end`;
