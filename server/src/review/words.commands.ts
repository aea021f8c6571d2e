import {
  type Db,
  findReviewOf,
  insertReview,
  inTransaction,
  listReviewGeneral,
  lockCadre,
  type Review,
  type Trx,
  updateReview,
  writeReviewGeneral,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { AuthorityWords, OwnWords } from '@so-viec/shared/review/review.schema';
import { mayJudge, OWN_STATES } from '@so-viec/shared/review/review-state.rules';
import { isMark, type SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import {
  findPersonReview,
  type PersonReview,
  standingTo,
  stateOf,
  type WhichReview,
} from './person-review.ts';
import { byOf, type ReviewUser } from './reviewer.ts';

/** A review after a save. */
export interface Saved {
  version: number;
  at: string;
}

/** Keeps what the person types: their points, merits, limits. The first words begin the review (`version` 0). */
export function saveOwnWords(db: Db, user: ReviewUser, which: WhichReview, words: OwnWords): Promise<Saved> {
  return inTransaction(db, (trx) => writeOwnWords(trx, user, which, words));
}

async function writeOwnWords(
  trx: Trx,
  user: ReviewUser,
  which: WhichReview,
  { version, criteria = [], ...texts }: OwnWords,
): Promise<Saved> {
  const found = await findPersonReview(trx, user, which, 'review.write');
  await lockCadre(trx, found.row.cadreId);
  const review = (await findReviewOf(trx, found.row.cadreId, which.month)) ?? freshReview(found, which, user);
  // The person gets no words of their head along.
  refuseClosed({ ...review, opinion: '' }, OWN_STATES.includes(stateOf(review)));
  if (review.version !== version) throw new Problem('stale-version', { current: review });
  if (version === 0) await insertReview(trx, review);
  if (!(await updateReview(trx, review, texts))) throw new Problem('stale-version', { current: review });
  const own = criteria.map(({ code, value }) => ({ code, side: { own: value } }));
  await writeSaid(trx, review, own);
  return settle(trx, user, review, 'review.own-words');
}

/** A review as it begins: a draft with nothing said. */
export function freshReview(
  { person, row }: PersonReview,
  { month }: WhichReview,
  { at }: { at: string },
): Review {
  return {
    ...{ id: newId(), ...row, period: month, positionId: person.positionId, packId: person.pack.code },
    ...{ kind: person.kind, state: 'draft', merits: '', limits: '', opinion: '', stepCount: 0 },
    ...{ submittedAt: null, approvedOn: null, appealUntilOn: null, answerDueOn: null, level: '' },
    ...{ faults: null, delays: null },
    ...{ resultHundredths: null, generalHundredths: null, totalHundredths: null, createdAt: at, version: 0 },
  };
}

function refuseClosed(review: Review, isOpen: boolean): void {
  if (isOpen) return;
  const isDecided = review.state === 'approved';
  throw new Problem(isDecided ? 'review-approved' : 'review-not-open', { current: review });
}

/** Keeps what the authority types: their points with reasons, their opinion. */
export function saveAuthorityWords(
  db: Db,
  user: ReviewUser,
  which: WhichReview,
  words: AuthorityWords,
): Promise<Saved> {
  return inTransaction(db, (trx) => writeAuthorityWords(trx, user, which, words));
}

async function writeAuthorityWords(
  trx: Trx,
  user: ReviewUser,
  which: WhichReview,
  { version, criteria, ...texts }: AuthorityWords,
): Promise<Saved> {
  const { review, row } = await findPersonReview(trx, user, which, 'review.judge');
  if (!review) throw new Problem('review-not-open');
  refuseClosed(review, mayJudge(stateOf(review), standingTo(user, row)));
  if (review.version !== version || !(await updateReview(trx, review, texts))) {
    throw new Problem('stale-version', { current: review });
  }
  await writeAuthoritySaid(trx, review, criteria);
  return settle(trx, user, review, 'review.authority-words');
}

/** Writes the authority's points and reasons. */
export function writeAuthoritySaid(
  trx: Trx,
  review: Review,
  criteria: AuthorityWords['criteria'] = [],
): Promise<void> {
  const said = criteria.map(({ code, value, reason }) => ({ code, side: { authority: value, reason } }));
  return writeSaid(trx, review, said);
}

interface SideSaid {
  code: SaidCode;
  side: { own: number | null } | { authority: number | null; reason: string };
}

/** Refuses what only a leader is marked by in a review of staff. */
async function writeSaid(trx: Trx, { id: reviewId, kind }: Review, said: readonly SideSaid[]): Promise<void> {
  if (said.length === 0) return;
  const marks = kind === 'leader' ? [] : said.filter(({ code }) => isMark(code));
  if (marks.length > 0) {
    const fields = marks.map(({ code }) => ({ path: `criteria.${code}`, code: 'leaders-only' }));
    throw new Problem('bad-input', { fields });
  }
  const known = new Map((await listReviewGeneral(trx, [reviewId])).map((row) => [row.criterion, row]));
  for (const { code, side } of said) {
    const before = known.get(code) ?? { reviewId, criterion: code, own: null, authority: null, reason: '' };
    await writeReviewGeneral(trx, { ...before, ...side });
  }
}

async function settle(trx: Trx, user: ReviewUser, review: Review, act: string): Promise<Saved> {
  const objectVersion = review.version + 1;
  await audit(trx, byOf(user), act, { object: 'review', objectId: review.id, objectVersion });
  return { version: objectVersion, at: user.at };
}
