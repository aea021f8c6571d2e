import { withinScope } from '../scope.ts';
import { accountName, type PersonRows, unitName } from './person-rows.ts';

/** Who somebody is, what they hold and held, and their leave. */
export const PERSON_POSTS = {
  person: (db, { cadreId }) =>
    db
      .selectFrom('cadre')
      .select(['code', 'fullName', 'kind', 'email', 'createdAt'])
      .where('id', '=', cadreId)
      .execute(),
  posts: (db, { cadreId }) =>
    db
      .selectFrom('assignment as a')
      .innerJoin('unit as u', 'u.id', 'a.unitId')
      .innerJoin('position as p', 'p.id', 'a.positionId')
      .select(['u.code as unitCode', unitName('a.unitId').as('unitName'), 'p.code as positionCode'])
      .select(['p.name as positionName', 'a.title', 'a.kind', 'a.fromOn', 'a.toOn', 'a.dailyMinutes'])
      .select(['a.hasDutyToLog', 'a.decision', 'a.decidedOn', 'a.endDecision', 'a.endDecidedOn', 'a.leaving'])
      .where('a.cadreId', '=', cadreId)
      .orderBy('a.fromOn')
      .orderBy('a.id')
      .execute(),
  offices: (db, { cadreId }) =>
    db
      .selectFrom('headship as h')
      .select([unitName('h.unitId').as('unitName'), 'h.kind', 'h.fromOn', 'h.toOn', 'h.charge', 'h.decision'])
      .where('h.cadreId', '=', cadreId)
      .orderBy('h.fromOn')
      .orderBy('h.id')
      .execute(),
  transfers: (db, { cadreId }) =>
    db
      .selectFrom('transfer as t')
      .select([unitName('t.fromUnitId').as('fromUnit'), unitName('t.toUnitId').as('toUnit'), 't.fromOn'])
      .select(['t.state', 't.decision', 't.decidedOn'])
      .where('t.cadreId', '=', cadreId)
      .orderBy('t.proposedAt')
      .orderBy('t.id')
      .execute(),
  leave: (db, { cadreId }) =>
    db
      .selectFrom('leave as l')
      .select(['l.fromOn', 'l.toOn', 'l.kind', 'l.isHalf', 'l.half', 'l.decision'])
      .where('l.cadreId', '=', cadreId)
      .orderBy('l.fromOn')
      .orderBy('l.id')
      .execute(),
  leaveRequests: (db, { cadreId, scope }) =>
    db
      .selectFrom('leave_request as l')
      .select(['l.fromOn', 'l.toOn', 'l.kind', 'l.reason', 'l.state', 'l.askedAt'])
      .where('l.cadreId', '=', cadreId)
      .where(withinScope(scope, 'l'))
      .orderBy('l.askedAt')
      .orderBy('l.id')
      .execute(),
  leaveSteps: (db, { cadreId, scope }) =>
    db
      .selectFrom('leave_request_step as s')
      .innerJoin('leave_request as l', 'l.id', 's.requestId')
      .select(['l.fromOn', 's.kind', 's.at', accountName('s.accountId').as('byName'), 's.reason'])
      .where('l.cadreId', '=', cadreId)
      .where(withinScope(scope, 'l'))
      .orderBy('s.at')
      .orderBy('s.id')
      .execute(),
  competencies: (db, { cadreId, scope }) =>
    db
      .selectFrom('competency_assessment as s')
      .innerJoin('competency as c', 'c.id', 's.competencyId')
      .select(['c.name as competency', 's.level', 's.on', 's.note', accountName('s.accountId').as('byName')])
      .where('s.cadreId', '=', cadreId)
      .where(withinScope(scope, 's'))
      .orderBy('s.on')
      .orderBy('s.id')
      .execute(),
  disqualifiers: (db, { cadreId, scope }) =>
    db
      .selectFrom('disqualifier as d')
      .select([unitName('d.unitId').as('unitName'), 'd.kind', 'd.happenedOn', 'd.fact', 'd.document'])
      .select(['d.liftedAt', 'd.liftedReason'])
      .where('d.cadreId', '=', cadreId)
      .where(withinScope(scope, 'd'))
      .orderBy('d.happenedOn')
      .orderBy('d.id')
      .execute(),
  standIns: (db, { cadreId }) =>
    db
      .selectFrom('delegation as d')
      .select([unitName('d.unitId').as('unitName'), 'd.fromOn', 'd.toOn', 'd.charge', 'd.decision'])
      .where('d.toCadreId', '=', cadreId)
      .orderBy('d.fromOn')
      .orderBy('d.id')
      .execute(),
} satisfies Record<string, PersonRows>;
