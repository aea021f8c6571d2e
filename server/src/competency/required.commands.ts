import {
  type Db,
  findPosition,
  inTransaction,
  listCompetencies,
  listRequired,
  lockEdition,
  replaceRequired,
  updatePosition,
} from '@so-viec/db';
import type { RequiredInput } from '@so-viec/shared/competency/competency.schema';
import { audit, type By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';

/**
 * Says all that a position asks for, at the version seen, in a draft or in the edition in force: no figure rests on
 * it. Refuses 412 a stale one, 422 an edition that was replaced and a competency the framework has not.
 */
export function requireLevels(
  db: Db,
  by: By,
  at: { edition: string; code: string },
  { required, version }: RequiredInput,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const edition = await lockEdition(trx, at.edition);
    const position = edition && (await findPosition(trx, edition.id, at.code));
    if (!edition || !position) throw new Problem('not-found');
    if (edition.state === 'replaced') throw new Problem('edition-over', { params: { edition: at.edition } });
    const ids = new Map((await listCompetencies(trx)).map(({ code, id }) => [code, id]));
    const rows = required.map(({ code, levelFrom, levelTo }) => {
      const competencyId = ids.get(code);
      if (competencyId === undefined) throw new Problem('competency-unknown', { params: { code } });
      return { positionId: position.id, competencyId, levelFrom, levelTo };
    });
    const before = await listRequired(trx, [position.id]);
    if (sameRows(before, rows)) return;
    if (version !== position.version) {
      throw new Problem('stale-version', { current: { version: position.version, required: before } });
    }
    await replaceRequired(trx, position.id, rows);
    await updatePosition(trx, position, {});
    const done = { object: 'position', objectId: position.id, objectVersion: version + 1 };
    await audit(trx, by, 'competency.require', done);
  });
}

type Row = Awaited<ReturnType<typeof listRequired>>[number];

function sameRows(before: readonly Row[], after: readonly Row[]): boolean {
  const words = (rows: readonly Row[]) =>
    rows.map((r) => `${r.competencyId} ${r.levelFrom} ${r.levelTo}`).sort();
  return words(before).join() === words(after).join();
}
