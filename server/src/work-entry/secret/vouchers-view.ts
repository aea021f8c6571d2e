import { type Db, listCadreNames } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { OrganisationToday } from '../../access/organisation.ts';
import { vouchersOn } from './vouchers.ts';

interface Asked {
  cadreId: string;
  day: CivilDay;
  posts: readonly { unitId: string }[];
}

/** Who can be named on a day for confidential work, in each unit of the person's posts; the nearest first. */
export async function viewOfVouchers(
  db: Db,
  organisation: OrganisationToday,
  { cadreId, day, posts }: Asked,
) {
  const unitIds = [...new Set(posts.map(({ unitId }) => unitId))];
  const named = unitIds.flatMap((unitId) =>
    vouchersOn(organisation, { cadreId, unitId, day }).map((id) => ({ unitId, cadreId: id })),
  );
  const names = new Map(
    (
      await listCadreNames(
        db,
        named.map((one) => one.cadreId),
      )
    ).map(({ id, fullName }) => [id, fullName]),
  );
  return named.map((one) => ({ ...one, fullName: names.get(one.cadreId) ?? '' }));
}
