import {
  type BodyScore,
  type Db,
  findBodyScore,
  insertRatingBasis,
  inTransaction,
  listBodyScores,
  lockBody,
  type Trx,
  updateRatingBasis,
} from '@so-viec/db';
import { firstDayOfPeriod } from '@so-viec/shared/rating/period.rules';
import type { BodyScoreChange, BodyScoreInput } from '@so-viec/shared/rating/rating.schema';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { ratingOfBody } from '../period/person-period.ts';
import { byOf, type RatingUser } from '../rating-user.ts';
import { overseenUnit, requireSuperior } from './body-standing.ts';

type Content = Omit<BodyScoreChange, 'version'>;

const rowOf = ({ isOutstanding, ...content }: Content) => ({
  ...content,
  isOutstanding: isOutstanding ? 1 : 0,
});

const isSame = (known: BodyScore, row: Partial<BodyScore>): boolean =>
  Object.entries(row).every(([key, value]) => known[key as keyof BodyScore] === value);

/** A limit needs the condition that is not met; outstanding is only who is excellent. */
function refuseContent(score: BodyScore): void {
  if (score.mostLevel !== '' && score.conditions === '') {
    throw new Problem('conditions-missing', { fields: [{ path: 'conditions', code: 'missing' }] });
  }
  if (score.isOutstanding === 1 && !ratingOfBody(score).isOutstanding) {
    throw new Problem('outstanding-not-excellent', {
      fields: [{ path: 'isOutstanding', code: 'outstanding-not-excellent' }],
    });
  }
}

/** Enters a body's own points for a period. The same sent twice is there once. */
export function enterBodyScore(db: Db, user: RatingUser, input: BodyScoreInput): Promise<BodyScore> {
  return inTransaction(db, async (trx) => {
    const { id, unit, period, ...content } = input;
    const unitId = overseenUnit(user.access, unit);
    await requireSuperior(trx, user.access, unitId);
    if (!user.access.organisation.tree.get(unitId)?.isBody) throw new Problem('not-a-body');
    await lockBody(trx, unitId);
    const row = { id, unitId, period, ...rowOf(content) };
    const known = await findBodyScore(trx, id);
    if (known && !isSame(known, row)) throw new Problem('duplicate-id');
    if (known) return known;
    const other = (await listBodyScores(trx, period)).find((one) => one.unitId === unitId);
    if (other) throw new Problem('stale-version', { current: other });
    if (firstDayOfPeriod(period) > user.today) throw new Problem('period-not-begun');
    const score: BodyScore = { ...row, ...byOf(user), version: 1 };
    refuseContent(score);
    await insertRatingBasis(trx, 'body_score', score);
    return traced(trx, user, score);
  });
}

/** Changes what was entered; the earlier content stays to be read. */
export function changeBodyScore(
  db: Db,
  user: RatingUser,
  id: string,
  { version, ...content }: BodyScoreChange,
): Promise<BodyScore> {
  return inTransaction(db, async (trx) => {
    const known = await findBodyScore(trx, id);
    if (!known || !user.access.overseenUnitIds().includes(known.unitId)) throw new Problem('not-found');
    await requireSuperior(trx, user.access, known.unitId);
    const row = rowOf(content);
    if (known.version === version + 1 && isSame(known, row)) return known;
    const score: BodyScore = { ...known, ...row, ...byOf(user) };
    refuseContent(score);
    const isCurrent = await updateRatingBasis(trx, 'body_score', version, score);
    if (!isCurrent) throw new Problem('stale-version', { current: known });
    return traced(trx, user, { ...score, version: version + 1 });
  });
}

async function traced(trx: Trx, user: RatingUser, score: BodyScore): Promise<BodyScore> {
  const { id: objectId, version: objectVersion, period } = score;
  const done = { object: 'body-score', objectId, objectVersion, detail: { period } };
  await audit(trx, byOf(user), 'body-score.entry', done);
  return score;
}
