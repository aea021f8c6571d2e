import { countCarried, type Db, listClosingEditions, listReopenings } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { figuresOf } from '@so-viec/shared/summary/figures.rules';
import type { Access } from '../access/access.ts';
import { wholeUnits } from '../access/scopes.ts';
import { Problem } from '../http/problem.ts';
import { isUntouched } from './fingerprint.ts';

/** Every edition of a unit's month beside each other: its figures, its fingerprint, who closed it and why it was opened. */
export async function viewOfEditions(
  { db, access }: { db: Db; access: Access },
  { month, unit }: { month: Month; unit: string },
) {
  const scope = wholeUnits(access.overseeingScope());
  const version = access.organisation.versions.find(({ code }) => code === unit);
  if (!version || (!scope.all && !scope.unitIds.includes(version.unitId))) throw new Problem('not-found');
  const reopenings = await listReopenings(db, scope, month);
  const editions = [];
  for (const closing of await listClosingEditions(db, month, version.unitId)) {
    const { id, edition, at, reopenedAt, fingerprint, undecided } = closing;
    const carried = await countCarried(db, id);
    const opened = reopenings.find((row) => row.state === 'agreed' && row.answeredAt === reopenedAt);
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
