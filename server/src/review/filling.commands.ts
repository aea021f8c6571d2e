import { type Db, insertMissingReviews, inTransaction, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { ReviewFilling } from '@so-viec/shared/review/review.schema';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { byOf, type ReviewUser } from './reviewer.ts';
import type { PlacedPerson } from './sheet/placed-people.ts';
import { computeSheets, type PersonSheet } from './sheet/sheets.ts';
import { peopleSeen } from './view/review-list.ts';

/** People whose reviews one request computes and fills; the page asks for the next stretch and shows how far it is. */
const AT_ONCE = 200;

export interface Filled {
  done: number;
  total: number;
  begun: number;
  /** The person to go on after; null at the end. */
  after: string | null;
}

/**
 * Month-end: computes the reviews of everybody in a unit and below and begins those that nobody has begun, a stretch at
 * a time. Repeated it begins nothing twice and touches nothing that somebody wrote.
 */
export async function fillReviews(
  db: Db,
  user: ReviewUser,
  { month, unit, after }: ReviewFilling & { month: Month },
): Promise<Filled> {
  if (month > monthOf(user.today)) throw new Problem('future-period');
  const people = (await peopleSeen(db, user, { month, unit: unit ?? undefined })).filter(
    ({ cadreId, unitId }) => can(user.access.relationsTo({ cadreId, unitId }), 'review.fill'),
  );
  const from = after === null ? 0 : people.findIndex(({ code }) => code === after) + 1;
  const part = people.slice(from, from + AT_ONCE);
  const sheets = await computeSheets(db, user.access.organisation, part, month);
  const missing = sheets.filter(({ review }) => review === undefined);
  const begun = await inTransaction(db, (trx) => begin(trx, user, missing, month));
  const done = from + part.length;
  return {
    done,
    total: people.length,
    begun,
    after: done < people.length ? (part.at(-1)?.code ?? null) : null,
  };
}

async function begin(trx: Trx, user: ReviewUser, missing: PersonSheet[], month: Month): Promise<number> {
  const begun = await insertMissingReviews(
    trx,
    missing.map(({ person, sheet }) => rowOf(person, sheet, month, user.at)),
  );
  if (begun > 0) {
    await audit(trx, byOf(user), 'review.fill', { object: 'review', objectId: month, detail: { begun } });
  }
  return begun;
}

function rowOf(person: PlacedPerson, { resultHundredths }: PersonSheet['sheet'], month: Month, at: string) {
  const { cadreId, unitId, positionId, kind, pack } = person;
  const none = { submittedAt: null, approvedOn: null, appealUntilOn: null, answerDueOn: null };
  return {
    ...{ id: newId(), cadreId, unitId, positionId, kind, packId: pack.code, period: month, state: 'draft' },
    ...{ resultHundredths, generalHundredths: null, totalHundredths: null, createdAt: at, version: 1 },
    ...none,
  };
}
