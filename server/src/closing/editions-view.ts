import { countCarried, type Db, listClosingEditions, listReopenings } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { figuresOf } from '@so-viec/shared/summary/figures.rules';
import { pathOf, subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { systemScope, wholeUnits } from '../access/scopes.ts';
import { Problem } from '../http/problem.ts';
import { monthTreeOf } from '../summary/basis/month-tree.ts';
import { isUntouched } from './fingerprint.ts';

/** Every edition of a unit's month beside each other: its figures, its fingerprint, who closed it and why it was opened. */
export async function viewOfEditions(
  { db, access }: { db: Db; access: Access },
  { month, unit }: { month: Month; unit: string },
) {
  const scope = wholeUnits(access.overseeingScope());
  const version = access.organisation.versions.find(({ code }) => code === unit);
  if (!version || (!scope.all && !scope.unitIds.includes(version.unitId))) throw new Problem('not-found');
  const openedBy = await openersOf(db, access, month, version.unitId);
  const editions = [];
  for (const closing of await listClosingEditions(db, month, version.unitId)) {
    const { id, edition, at, reopenedAt, fingerprint, undecided } = closing;
    const carried = await countCarried(db, id);
    const opened = openedBy(reopenedAt);
    editions.push({
      ...{ id, edition, at, reopenedAt, fingerprint, undecided },
      decided: Number(carried.decided),
      isUntouched: await isUntouched(db, id),
      figures: figuresOf(JSON.parse(closing.figures)),
      opened: opened
        ? { asker: opened.asker, answerer: opened.answerer, reason: opened.reason, untilOn: opened.untilOn }
        : null,
    });
  }
  return { month, unit: { code: unit, name: version.name }, editions };
}

/** The reopening that ended a unit's closing at an instant: its own, or that of a unit above or below, whoever reads it. */
async function openersOf(db: Db, access: Access, month: Month, unitId: string) {
  const tree = monthTreeOf(access.organisation.versions, month);
  const near = [unitId, ...pathOf(tree, unitId).map((node) => node.unitId), ...subtreeOf(tree, unitId)];
  const agreed = (await listReopenings(db, systemScope(), month)).filter(({ state }) => state === 'agreed');
  return (at: string | null) =>
    near.flatMap((id) => agreed.find((row) => row.unitId === id && row.answeredAt === at) ?? []).at(0);
}
