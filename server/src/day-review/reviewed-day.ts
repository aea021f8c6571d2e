import { type Db, findWorkDay, getCadreKind, getCadreName, listStepsOfDays } from '@so-viec/db';
import { flagsOf, timesGivenBack } from '@so-viec/shared/day-review/day-flags.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import { rulesOfWork } from '../rule-choice/rules-of-work.ts';
import { askedOf, loadCadreDays } from '../work-day/day-of-cadre.ts';
import { postOfDay, standardOfDay } from './queue/standard-of-day.ts';
import { type ReviewedLine, viewOfLines } from './reviewed-lines.ts';

/** One day as its reviewer sees it. Refuses with 404 or 403 who does not review it. */
export async function viewOfReviewedDay(db: Db, access: Access, id: string) {
  const scope = access.readingScope();
  const day = await findWorkDay(db, scope, id);
  if (!day) throw new Problem('not-found');
  access.require('day-review.read', day);
  const { cadreId, workedOn, unitId } = day;
  const held = await loadCadreDays(db, access, { cadreId, fromOn: workedOn, toOn: workedOn });
  const steps = await listStepsOfDays(db, [id]);
  const lines = await viewOfLines(db, access, day);
  const sums = sumsOf(lines);
  const { leave, name } = askedOf(held, workedOn);
  const { standardMinutes } = standardOfDay(held, day);
  const cadreKind = await getCadreKind(db, cadreId);
  const timesReturned = timesGivenBack(steps);
  return {
    id,
    workedOn,
    state: day.state,
    version: day.version,
    cadre: await getCadreName(db, cadreId),
    unit: { id: unitId, name: access.organisation.tree.get(unitId)?.name ?? '' },
    positionName: postOfDay(held.assignments, day)?.positionName ?? '',
    basis: day.basis,
    lateReason: day.lateReason,
    leave,
    holiday: name,
    standardMinutes,
    controls: rulesOfWork(access.organisation, { cadreKind, unitId }, workedOn).pack.controls,
    ...sums,
    flags: flagsOf({ ...sums, standardMinutes, timesReturned, basis: day.basis, lateReason: day.lateReason }),
    lines,
    steps: steps.map(({ id: stepId, kind, at, by, reason, accountId }) => {
      return { id: stepId, kind, at, by, reason, isMine: accountId === access.actor.accountId };
    }),
  };
}

export type ReviewedDayView = Awaited<ReturnType<typeof viewOfReviewedDay>>;

function sumsOf(lines: readonly ReviewedLine[]) {
  const sum = (part: readonly ReviewedLine[]) => part.reduce((total, line) => total + line.minutes, 0);
  const outputs = lines.flatMap((line) => line.outputs);
  return {
    minutes: sum(lines),
    minutesWithoutOutput: sum(lines.filter((line) => line.state === 'done' && !line.hasOutput)),
    outputsDelivered: outputs
      .filter((output) => output.isOfDay)
      .reduce((total, output) => total + output.quantity, 0),
  };
}
