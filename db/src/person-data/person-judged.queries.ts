import { sql } from 'kysely';
import { withinScope } from '../scope.ts';
import { accountName, type PersonOf, type PersonRows, positionName, unitName } from './person-rows.ts';

/** Until a review is scored its person does not read over their head's shoulder. */
const hidesHead = ({ isSelf }: PersonOf) =>
  isSelf ? sql<boolean>`r.state = 'submitted'` : sql<boolean>`1 = 0`;

/** Figures of months, scores, ratings, and what checks saw. */
export const PERSON_JUDGED = {
  months: (db, { cadreId, scope }) =>
    db
      .selectFrom('cadre_month as m')
      .select([
        'm.month',
        unitName('m.unitId').as('unitName'),
        positionName('m.positionId').as('positionName'),
      ])
      .select(['m.minutes', 'm.minutesAccepted', 'm.minutesWaiting', 'm.minutesWithOutput', 'm.minutesAdHoc'])
      .select(['m.entries', 'm.outputsDelivered', 'm.outputsAccepted'])
      .where('m.cadreId', '=', cadreId)
      .where(withinScope(scope, 'm'))
      .orderBy('m.month')
      .orderBy('m.unitId')
      .orderBy('m.positionId')
      .execute(),
  reviews: (db, of) =>
    db
      .selectFrom('review as r')
      .select([
        'r.period',
        unitName('r.unitId').as('unitName'),
        positionName('r.positionId').as('positionName'),
      ])
      .select(['r.state', 'r.resultHundredths', 'r.generalHundredths', 'r.totalHundredths', 'r.level'])
      .select(['r.faults', 'r.delays', 'r.merits', 'r.limits', 'r.submittedAt', 'r.approvedOn'])
      .select(sql<string>`case when ${hidesHead(of)} then '' else r.opinion end`.as('opinion'))
      .where('r.cadreId', '=', of.cadreId)
      .where(withinScope(of.scope, 'r'))
      .orderBy('r.period')
      .orderBy('r.id')
      .execute(),
  reviewCriteria: (db, of) =>
    db
      .selectFrom('review_general as g')
      .innerJoin('review as r', 'r.id', 'g.reviewId')
      .select(['r.period', 'r.state', 'g.criterion', 'g.own'])
      .select(sql<number | null>`case when ${hidesHead(of)} then null else g.authority end`.as('authority'))
      .select(sql<string>`case when ${hidesHead(of)} then '' else g.reason end`.as('reason'))
      .where('r.cadreId', '=', of.cadreId)
      .where(withinScope(of.scope, 'r'))
      .orderBy('r.period')
      .orderBy('g.criterion')
      .execute(),
  reviewSteps: (db, { cadreId, scope }) =>
    db
      .selectFrom('review_step as s')
      .innerJoin('review as r', 'r.id', 's.reviewId')
      .select(['r.period', 's.kind', 's.at', accountName('s.accountId').as('byName'), 's.reason'])
      .where('r.cadreId', '=', cadreId)
      .where(withinScope(scope, 'r'))
      .orderBy('r.period')
      .orderBy('s.sequence')
      .execute(),
  annualRatings: (db, { cadreId, scope }) =>
    db
      .selectFrom('annual_rating as r')
      .select(['r.year', unitName('r.unitId').as('unitName'), 'r.state', 'r.ownLevel', 'r.ownText'])
      .select(['r.proposedLevel', 'r.decidedLevel', 'r.decisionNumber', 'r.decidedOn', 'r.handling'])
      .select('r.meanHundredths')
      .where('r.cadreId', '=', cadreId)
      .where(withinScope(scope, 'r'))
      .orderBy('r.year')
      .execute(),
  ratingSteps: (db, { cadreId, scope }) =>
    db
      .selectFrom('rating_step as s')
      .innerJoin('annual_rating as r', 'r.id', 's.ratingId')
      .select(['r.year', 's.kind', 's.happenedOn', 's.at', accountName('s.accountId').as('byName')])
      .select(['s.level', 's.number', 's.text'])
      .where('r.cadreId', '=', cadreId)
      .where(withinScope(scope, 'r'))
      .orderBy('r.year')
      .orderBy('s.sequence')
      .execute(),
  findings: (db, { cadreId, scope, isSelf, today }) =>
    db
      .selectFrom('finding as f')
      .select(['f.month', 'f.rule', 'f.severity', 'f.state', 'f.params', 'f.foundAt', 'f.seenAt'])
      .where('f.subjectKind', '=', 'cadre')
      .where('f.subjectId', '=', cadreId)
      .where('f.cadreId', '=', cadreId)
      .where(withinScope(scope, 'f'))
      .$if(!isSelf, (q) =>
        q.where((eb) => eb.or([eb('f.seenAt', 'is not', null), eb('f.headFromOn', '<=', today)])),
      )
      .orderBy('f.month')
      .orderBy('f.id')
      .execute(),
  findingSteps: (db, { cadreId, scope, isSelf, today }) =>
    db
      .selectFrom('finding_step as s')
      .innerJoin('finding as f', 'f.id', 's.findingId')
      .select(['f.month', 'f.rule', 's.kind', 's.at', accountName('s.accountId').as('byName'), 's.words'])
      .where('f.subjectKind', '=', 'cadre')
      .where('f.subjectId', '=', cadreId)
      .where('f.cadreId', '=', cadreId)
      .where(withinScope(scope, 'f'))
      .$if(!isSelf, (q) =>
        q.where((eb) => eb.or([eb('f.seenAt', 'is not', null), eb('f.headFromOn', '<=', today)])),
      )
      .orderBy('f.month')
      .orderBy('s.findingId')
      .orderBy('s.sequence')
      .execute(),
} satisfies Record<string, PersonRows>;
