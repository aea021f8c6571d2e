import type { Db, Review } from '@so-viec/db';
import { listReviews } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { countFindings } from '@so-viec/shared/review/sheet/count-findings.rules';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import { isWithin } from '../../access/scopes.ts';
import { Problem } from '../../http/problem.ts';
import { stateOf } from '../person-review.ts';
import type { ReviewUser } from '../reviewer.ts';
import { type PlacedPerson, placeEverybody } from '../sheet/placed-people.ts';
import { computeAllSheets, type PersonSheet } from '../sheet/sheets.ts';
import { movedReviews } from './moved-reviews.ts';
import { turnOf } from './reviews-waiting.ts';

/** Reviews asked for by person; of more all of the month are read. */
const MOST_NAMED = 200;

/** The people of a unit and below (of everything one oversees or reviews) whose reviews the reader may see. */
export async function peopleSeen(
  db: Db,
  { access }: ReviewUser,
  { month, unit }: { month: Month; unit: string | undefined },
): Promise<PlacedPerson[]> {
  const { versions, tree } = access.organisation;
  const asked = unit === undefined ? undefined : versions.find(({ code }) => code === unit)?.unitId;
  if (unit !== undefined && asked === undefined) throw new Problem('not-found');
  const below = asked === undefined ? undefined : new Set(subtreeOf(tree, asked));
  const scopes = [access.overseeingScope(), access.reviewScope()];
  const placed = await placeEverybody(db, access.organisation, month);
  const seen = placed.filter((person) => (below?.has(person.unitId) ?? true) && isWithin(person, ...scopes));
  if (unit !== undefined && seen.length === 0) throw new Problem('not-found');
  return seen;
}

/** A unit's month: everybody with where their review stands, what they have, and what the reader is asked for. */
export async function viewReviewList(
  db: Db,
  user: ReviewUser,
  of: { month: Month; unit: string | undefined },
) {
  const people = await peopleSeen(db, user, of);
  const reviews = await listReviews(
    db,
    of.month,
    people.length > MOST_NAMED ? null : people.map(({ cadreId }) => cadreId),
  );
  const decided = new Map(
    reviews.filter(({ state }) => state === 'approved').map((review) => [review.cadreId, review]),
  );
  const open = people.filter(({ cadreId }) => !decided.has(cadreId));
  const computed = await computeAllSheets(db, user.access.organisation, open, of.month);
  const sheets = new Map(computed.map((one) => [one.person.cadreId, one]));
  const moved = await movedReviews(db, user.access.organisation, { month: of.month, people, decided });
  const rows = people.map((person) => ({
    ...rowOf(user, person, decided.get(person.cadreId), sheets.get(person.cadreId)),
    /** Decided, and something else would come out today. */
    hasMoved: moved.has(person.cadreId),
  }));
  return { month: of.month, unit: of.unit ?? null, rows };
}
export type ReviewListView = Awaited<ReturnType<typeof viewReviewList>>;

function rowOf(
  user: ReviewUser,
  person: PlacedPerson,
  decided: Review | undefined,
  open: PersonSheet | undefined,
) {
  const review = decided ?? open?.review;
  const { code, fullName, title, kind } = person;
  const figures = decided ?? open?.sheet;
  return {
    code,
    fullName,
    title,
    unitName: user.access.organisation.tree.get(person.unitId)?.name ?? '',
    kind: review?.kind ?? kind,
    packId: decided?.packId ?? person.pack.code,
    state: review ? stateOf(review) : ('none' as const),
    version: review?.version ?? 0,
    resultHundredths: figures?.resultHundredths ?? null,
    generalHundredths: figures?.generalHundredths ?? null,
    totalHundredths: figures?.totalHundredths ?? null,
    level: (figures?.level || null) as PersonSheet['sheet']['level'],
    points: open?.sheet.points?.points.printed ?? null,
    faults: countOf(decided, open, 'faults'),
    delays: countOf(decided, open, 'delays'),
    answerDueOn: review?.answerDueOn ?? null,
    turn: review ? turnOf(user, review) : null,
  };
}

/** Those of the decision, else as it stands now. */
function countOf(decided: Review | undefined, open: PersonSheet | undefined, what: 'faults' | 'delays') {
  return decided ? decided[what] : open ? countFindings(open.sheet.lines, what) : null;
}
