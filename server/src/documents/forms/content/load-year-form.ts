import { type Db, listReviewsOf } from '@so-viec/db';
import { type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { YearForm } from '@so-viec/shared/review/form/form-content';
import { placeOf } from '@so-viec/shared/review/form/place';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import type { OrganisationToday } from '../../../access/organisation.ts';
import { type PlacedPerson, placePeople } from '../../../review/sheet/placed-people.ts';
import { formHeadOf } from './period-form.ts';
import { yearFormOf } from './year-form.ts';

const MONTHS = 12;

/**
 * Mẫu số 02 of a person's year with the months that were decided; ratings and proposal are left for the hand. Undefined
 * for who held no post in the year.
 */
export async function loadYearForm(
  db: Db,
  organisation: OrganisationToday,
  { cadreId, year }: { cadreId: string; year: number },
): Promise<YearForm | undefined> {
  const person = await lastPlaceIn(db, organisation, cadreId, year);
  if (!person) return undefined;
  const reviews = await listReviewsOf(db, cadreId);
  const decided = reviews.filter(({ state, packId }) => state === 'approved' && packId === ND335_2025.code);
  const signature = { place: placeOf(organisation.tree, person.unitId), on: null, name: '' };
  return yearFormOf(
    {
      head: formHeadOf({ person, frozen: undefined }, organisation.tree, person.unitId),
      year,
      months: decided.map(({ period, totalHundredths }) => ({
        ...{ month: period, totalHundredths },
        note: totalHundredths === null ? 'Chưa đủ dữ liệu' : '',
      })),
      ...{ own: null, decided: null, proposal: '', self: signature, authority: signature },
    },
    ND335_2025,
  );
}

/** The person in the last post they held in the year, up to today. */
async function lastPlaceIn(
  db: Db,
  organisation: OrganisationToday,
  cadreId: string,
  year: number,
): Promise<PlacedPerson | undefined> {
  for (let number = MONTHS; number >= 1; number--) {
    const month: Month = `${year}-${`${number}`.padStart(2, '0')}`;
    if (month > monthOf(organisation.today)) continue;
    const [person] = await placePeople(db, organisation, { cadreIds: [cadreId], month });
    if (person) return person;
  }
  return undefined;
}
