import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../dialects.ts';

/** Whose logins; of nobody in the log where there is no cadre. */
export interface AccountOf {
  cadreId: string | null;
  accountIds: readonly string[];
}

/** Whose data, and who reads them: the person, or whoever keeps their records within a scope. */
export interface PersonOf extends AccountOf {
  cadreId: string;
  scope: Scope;
  isSelf: boolean;
  today: CivilDay;
}

export type PersonRow = Readonly<Record<string, string | number | null>>;
export type AccountRows = (db: Db, of: AccountOf) => Promise<readonly PersonRow[]>;
export type PersonRows = (db: Db, of: PersonOf) => Promise<readonly PersonRow[]>;

/** Names beside ids, as they are now. */
export const unitName = (ref: string): RawBuilder<string> =>
  sql`(select v.name from unit_version v where v."unitId" = ${sql.ref(ref)} order by v."fromOn" desc limit 1)`;
export const positionName = (ref: string): RawBuilder<string> =>
  sql`(select p.name from position p where p.id = ${sql.ref(ref)})`;
export const productName = (ref: string): RawBuilder<string | null> =>
  sql`(select p.name from output_product p where p.id = ${sql.ref(ref)})`;
export const accountName = (ref: string): RawBuilder<string | null> =>
  sql`(select a."displayName" from account a where a.id = ${sql.ref(ref)})`;
