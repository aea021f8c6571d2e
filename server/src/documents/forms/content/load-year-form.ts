import { type Db, listRatingSteps, type RatingStepSeen } from '@so-viec/db';
import type { YearMonth } from '@so-viec/shared/annual-rating/year-months.rules';
import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { YearForm } from '@so-viec/shared/review/form/form-content';
import { placeOf } from '@so-viec/shared/review/form/place';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import type { OrganisationToday } from '../../../access/organisation.ts';
import { levelOf } from '../../../annual-rating/view/annual-view.ts';
import { type RatedYear, ratedYears } from '../../../annual-rating/year/rated-year.ts';
import { formHeadOf } from './period-form.ts';
import { yearFormOf } from './year-form.ts';

/**
 * Mẫu số 02 of people's year, in the order asked for: the months that were decided (those of the decision once there is
 * one), the levels said, what is to be done, and who signs. Who is not rated by the decree in that year has none.
 */
export async function loadYearForms(
  db: Db,
  organisation: OrganisationToday,
  { cadreIds, year }: { cadreIds: readonly string[]; year: number },
): Promise<YearForm[]> {
  const years = await ratedYears(db, organisation, { cadreIds, year });
  const ratingIds = years.flatMap(({ rating }) => rating?.id ?? []);
  const steps = Map.groupBy(await listRatingSteps(db, ratingIds), ({ ratingId }) => ratingId);
  const known = new Map(
    years.map((one) => [
      one.person.cadreId,
      formOf(organisation, one, steps.get(one.rating?.id ?? '') ?? []),
    ]),
  );
  return cadreIds.flatMap((cadreId) => known.get(cadreId) ?? []);
}

function formOf({ tree }: OrganisationToday, one: RatedYear, steps: readonly RatingStepSeen[]): YearForm {
  const { person, unitId, rating, year } = one;
  const place = placeOf(tree, unitId);
  const own = steps.findLast(({ kind }) => kind === 'self-rated');
  const decision = steps.findLast(({ kind }) => kind === 'decided' || kind === 'replaced');
  const frozen = decision && (JSON.parse(decision.detail) as { months: YearMonth[] });
  return yearFormOf(
    {
      head: formHeadOf({ person, frozen: undefined }, tree, unitId),
      year,
      months: (frozen?.months ?? one.months)
        .filter(({ state }) => state !== 'off' && state !== 'pending')
        .map((month) => monthOf(one, month, (id) => tree.get(id)?.name ?? '')),
      own: levelOf(rating?.ownLevel),
      decided: levelOf(rating?.decidedLevel),
      proposal: rating?.handling ?? '',
      self: { place, ...signerOf(own, own && todayIn(new Date(own.at))) },
      authority: { place, ...signerOf(decision, decision?.happenedOn) },
    },
    ND335_2025,
  );
}

const signerOf = (step: RatingStepSeen | undefined, on: CivilDay | undefined) => ({
  on: on ?? null,
  name: step?.byName ?? '',
});

/** A month with what the form notes: not enough data, another unit than the one that rates, or one still waited for. */
function monthOf({ unitId }: RatedYear, month: YearMonth, nameOf: (unitId: string) => string) {
  const isHere = month.state !== 'not-handed-over';
  const elsewhere = month.unitId !== null && month.unitId !== unitId ? nameOf(month.unitId) : '';
  const notes = [month.state === 'no-data' && 'Chưa đủ dữ liệu', elsewhere, !isHere && 'chưa bàn giao'];
  return {
    month: month.month,
    totalHundredths: isHere ? month.totalHundredths : null,
    note: notes.filter(Boolean).join(', '),
  };
}
