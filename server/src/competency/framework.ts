import {
  type Db,
  insertCompetencies,
  inTransaction,
  listCompetencies,
  lockOrganisation,
  type Trx,
  updateCompetency,
  updateCompetencyLevel,
} from '@so-viec/db';
import type { CompetencyGroup } from '@so-viec/shared/competency/competency.rules';
import type { CompetencyInput } from '@so-viec/shared/competency/competency.schema';
import { FRAMEWORK } from '@so-viec/shared/competency/framework.data';
import { audit, type By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';

/** The product's own framework, with the ids that its rows get in a database that has none: reading writes nothing. */
const OWN = FRAMEWORK.map(({ levels, ...one }, ordinal) => {
  const id = `01900000-0000-7000-8000-${`${ordinal}`.padStart(12, '0')}`;
  return { ...one, id, ordinal, version: 1, levels: [...levels] };
});

/** The framework as it stands; that of the product in a database that has none yet. */
export async function frameworkOf(db: Db) {
  const known = await listCompetencies(db);
  const rows = known.length > 0 ? known : OWN;
  return rows.map((row) => ({ ...row, group: row.group as CompetencyGroup }));
}

/** Puts the product's own framework into a database that has none: what is written refers to its rows. */
export async function keepFramework(trx: Trx) {
  const there = await listCompetencies(trx);
  if (there.length > 0) return there;
  await lockOrganisation(trx);
  const known = await listCompetencies(trx);
  if (known.length > 0) return known;
  const rows = OWN.map(({ levels: _, ...row }) => row);
  const levels = OWN.flatMap(({ id, levels }) =>
    levels.map((text, level) => ({ competencyId: id, level: level + 1, text })),
  );
  await insertCompetencies(trx, rows, levels);
  const by = { at: new Date().toISOString(), accountId: null };
  await audit(trx, by, 'competency.known', { object: 'competency', objectId: 'framework' });
  return listCompetencies(trx);
}

/** Rewrites a competency and its levels at the version seen. The same write twice is one. */
export function changeCompetency(db: Db, by: By, code: string, input: CompetencyInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const known = (await keepFramework(trx)).find((c) => c.code === code);
    if (!known) throw new Problem('not-found');
    const { name, meaning, levels, version } = input;
    const isSame = known.name === name && known.meaning === meaning;
    if (isSame && known.levels.every((text, i) => text === levels[i])) return;
    if (version !== known.version) throw new Problem('stale-version', { current: known });
    await updateCompetency(trx, known, { name, meaning });
    for (const [i, text] of levels.entries()) {
      await updateCompetencyLevel(trx, { competencyId: known.id, level: i + 1, text });
    }
    const done = { object: 'competency', objectId: known.id, objectVersion: version + 1 };
    await audit(trx, by, 'competency.change', done);
  });
}
