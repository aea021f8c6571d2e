import { type Db, listFrozenContents, listSigningSteps } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { OrganisationToday } from '../../../access/organisation.ts';
import type { PlacedPerson } from '../../../review/sheet/placed-people.ts';
import { computeSheets } from '../../../review/sheet/sheets.ts';
import type { Frozen } from '../../../review/steps/judge.ts';
import type { FormSource } from './period-form.ts';
import { signersOf } from './signers.ts';

/** What the forms of some people's month are filled from, in their order. */
export async function loadFormSources(
  db: Db,
  organisation: OrganisationToday,
  people: readonly PlacedPerson[],
  month: Month,
): Promise<FormSource[]> {
  const sheets = await computeSheets(db, organisation, people, month);
  const reviews = sheets.flatMap(({ review }) => review ?? []);
  const decided = reviews.filter(({ state }) => state === 'approved').map(({ id }) => id);
  const frozen = new Map(
    (await listFrozenContents(db, decided)).map(({ reviewId, content }) => [reviewId, content]),
  );
  const signing = await listSigningSteps(
    db,
    reviews.map(({ id }) => id),
  );
  const steps = Map.groupBy(signing, ({ reviewId }) => reviewId);
  return sheets.map(({ person, review, sheet }) => {
    const content = frozen.get(review?.id ?? '');
    return {
      ...{ person, review, sheet },
      frozen: content === undefined ? undefined : (JSON.parse(content) as Frozen),
      signers: signersOf(steps.get(review?.id ?? '') ?? []),
    };
  });
}
