import { setImmediate } from 'node:timers/promises';
import { type Db, listReviewGeneral, listReviews, type Review, type Trx } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { partsOf } from '@so-viec/shared/list/parts-of';
import type { PackCode } from '@so-viec/shared/review/pack/rule-pack';
import { packNamed } from '@so-viec/shared/review/pack/rule-pack.rules';
import type { ReviewKind } from '@so-viec/shared/review/rating/rating.rules';
import type { SaidBy, SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import type { Sheet } from '@so-viec/shared/review/sheet/sheet';
import { sheetOf } from '@so-viec/shared/review/sheet/sheet.rules';
import { sheetLinesOf } from '@so-viec/shared/review/sheet/sheet-lines.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import { managedBy } from './managed-people.ts';
import type { PlacedPerson } from './placed-people.ts';
import { loadSheetSources } from './sheet-sources.ts';

/** A person's review of a month as it stands now, begun or not. */
export interface PersonSheet {
  person: PlacedPerson;
  review: Review | undefined;
  sheet: Sheet;
}

/** What each side said of some reviews. */
export async function saidOf(db: Db | Trx, reviewIds: readonly string[]): Promise<Map<string, SaidBy>> {
  const rows = Map.groupBy(await listReviewGeneral(db, reviewIds), ({ reviewId }) => reviewId);
  return new Map(
    [...rows].map(([reviewId, said]) => [
      reviewId,
      Object.fromEntries(
        said.map(({ criterion, own, authority, reason }) => [
          criterion as SaidCode,
          { own, authority, reason },
        ]),
      ),
    ]),
  );
}

/** What the person alone said: what a head is still typing is nobody's to read but theirs. */
const ownSide = (said: SaidBy): SaidBy =>
  Object.fromEntries(
    Object.entries(said).map(([code, { own }]) => [code, { own, authority: null, reason: '' }]),
  );

/**
 * Computes the month of some people from their work and what was said so far; with `withoutHead` from what they said
 * themselves. Some hundred at once.
 */
export async function computeSheets(
  db: Db | Trx,
  organisation: OrganisationToday,
  people: readonly PlacedPerson[],
  month: Month,
  { withoutHead = false } = {},
): Promise<PersonSheet[]> {
  const cadreIds = people.map(({ cadreId }) => cadreId);
  const sources = await loadSheetSources(db, { cadreIds, month });
  const reviews = new Map((await listReviews(db, month, cadreIds)).map((review) => [review.cadreId, review]));
  const said = await saidOf(
    db,
    [...reviews.values()].map(({ id }) => id),
  );
  const kindOf = ({ cadreId, kind }: PlacedPerson) => (reviews.get(cadreId)?.kind ?? kind) as ReviewKind;
  const leaders = people.filter((person) => kindOf(person) === 'leader');
  const managed = await managedBy(db, organisation, leaders, month);
  const sheets: PersonSheet[] = [];
  for (const person of people) {
    const review = reviews.get(person.cadreId);
    const source = sources.get(person.cadreId);
    if (!source) continue;
    const kind = kindOf(person);
    // A decision stays under the pack it was made with; before it the rules of the month count.
    const pack = review?.state === 'approved' ? packNamed(review.packId as PackCode) : person.pack;
    const given = { ...sheetLinesOf(source, month), kind, capMode: person.capMode };
    const both = said.get(review?.id ?? '') ?? {};
    const below = managed.get(person.cadreId) ?? [];
    const sheet = sheetOf({ ...given, managed: below, said: withoutHead ? ownSide(both) : both }, pack);
    sheets.push({ person, review, sheet });
  }
  return sheets;
}

/** People computed in one piece: about 40 ms of the processor. */
const AT_ONCE = 50;

/** The same for however many; between some of them everybody else has their turn. */
export async function computeAllSheets(
  db: Db,
  organisation: OrganisationToday,
  people: readonly PlacedPerson[],
  month: Month,
): Promise<PersonSheet[]> {
  const sheets: PersonSheet[] = [];
  for (const part of partsOf(people, AT_ONCE)) {
    sheets.push(...(await computeSheets(db, organisation, part, month)));
    await setImmediate();
  }
  return sheets;
}
