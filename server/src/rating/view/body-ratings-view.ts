import { type BodyScore, type Db, listRatingRevisions } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { firstDayOfPeriod, lastDayOfPeriod, type RatingPeriod } from '@so-viec/shared/rating/period.rules';
import type { Level } from '@so-viec/shared/review/pack/level';
import type { Disqualifier } from '@so-viec/shared/review/rating/rating.rules';
import { isClosed } from '../../access/scopes.ts';
import { bodyView } from '../../scheme/body-view.ts';
import { isSuperior, overseenUnit } from '../body/body-standing.ts';
import { type PersonPeriod, ratingOfBody } from '../period/person-period.ts';
import { type ShareStanding, standingOfBody } from '../period/share-standing.ts';
import type { RatingUser } from '../rating-user.ts';
import { standingView } from './ratings-view.ts';

/** One body's period: its own score, the places of excellent ratings, and everybody with what their level rests on. */
export async function viewBodyRatings(
  db: Db,
  user: RatingUser,
  { period, unit }: { period: RatingPeriod; unit: string },
) {
  const { access, today } = user;
  const bodyId = overseenUnit(access, unit);
  const { people, standing, score } = await standingOfBody(db, access.organisation, { bodyId, period });
  const scope = access.overseeingScope();
  const isOutstanding = score ? ratingOfBody(score).isOutstanding : false;
  const { people: _, ...counts } = standingView(scope, people, isOutstanding);
  return {
    ...{ period, today, fromOn: firstDayOfPeriod(period), toOn: lastDayOfPeriod(period) },
    body: bodyView(access, bodyId),
    ...counts,
    score: score ? await scoreView(db, score) : null,
    people: people
      .filter(({ person }) => !isClosed(scope, person))
      .map((one) => personView(user, one, standing)),
    mayScore: access.organisation.tree.get(bodyId)?.isBody === true && (await isSuperior(db, access, bodyId)),
  };
}
export type BodyRatingsView = Awaited<ReturnType<typeof viewBodyRatings>>;

/** A body's score with every version of it, the latest first. */
async function scoreView(db: Db, score: BodyScore) {
  const { id, version, generalHundredths, resultHundredths, mostLevel, conditions } = score;
  const history = (await listRatingRevisions(db, [id])).map(({ version: of, at, byName, content }) => {
    const { totalHundredths, level } = ratingOfBody(JSON.parse(content) as BodyScore);
    return { version: of, at, byName, totalHundredths, level };
  });
  return {
    ...{ id, version, generalHundredths, resultHundredths, conditions, mostLevel: mostLevel as Level | '' },
    ...ratingOfBody(score),
    history: history.toReversed(),
  };
}

/** What a level rests on, without ids of rows that a reader does not need. */
export function levelView(one: PersonPeriod) {
  const { months, mean, disqualifiers, body, steps, computedLevel, level, isProvisional, decision } = one;
  return {
    months: months.map(({ month, state, totalHundredths }) => ({ month, state, totalHundredths })),
    meanHundredths: mean.meanHundredths,
    reason: mean.reason,
    ...{ steps, computedLevel, level, isProvisional },
    body: body && { level: body.level, totalHundredths: body.totalHundredths },
    disqualifiers: disqualifiers.map(
      ({ id, kind, happenedOn, fact, document, liftedAt, liftedReason, counts, version }) => ({
        ...{ id, happenedOn, fact, document, liftedAt, liftedReason, counts, version },
        kind: kind as Disqualifier,
      }),
    ),
    decision: decision && decisionView(decision),
  };
}

function decisionView({ id, decision, reason, number, at, version }: NonNullable<PersonPeriod['decision']>) {
  return { id, decision: decision as 'kept' | 'lowered' | 'open', reason, number, at, version };
}

function personView({ access }: RatingUser, one: PersonPeriod, { beyond }: ShareStanding) {
  const { cadreId, code, fullName, title, positionName, unitId, group, kind } = one.person;
  const relations = access.relationsTo({ cadreId, unitId });
  return {
    ...{ code, fullName, group, kind, title: title || positionName },
    unitName: access.organisation.tree.get(unitId)?.name ?? '',
    ...levelView(one),
    beyond: beyond.get(cadreId) ?? null,
    may: {
      decide: can(relations, 'rating.decide'),
      disqualify: can(relations, 'disqualifier.write'),
    },
  };
}
