import { type Db, listErasures, listRemovals, listRemovalsOf } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { keptSince, RETENTION, RETENTION_CLASSES } from '@so-viec/shared/retention/retention';
import type { Access } from '../access/access.ts';
import { findPerson } from '../cadre/person.ts';
import { isStillHere } from './erasure.commands.ts';
import { readRetention } from './retention-setting.ts';

const REMOVALS_SHOWN = 30;

/** How long each class is kept, since when it is there, and what was removed of late. */
export async function viewOfRetention(db: Db, access: Access) {
  const retention = await readRetention(db);
  const { today } = access.organisation;
  return {
    classes: RETENTION_CLASSES.map((kind) => {
      const months = retention[kind];
      const { least, usual } = RETENTION[kind];
      return { kind, months, least, usual, since: months === null ? null : keptSince(today, months) };
    }),
    removals: (await listRemovals(db, REMOVALS_SHOWN)).map(({ id, kind, keptSince, startedAt, rows }) => ({
      ...{ id, kind, keptSince, startedAt, rows },
    })),
    mayChange: can(access.relationsToAll(), 'retention.change'),
  };
}

/** What was erased of a person, by whom, on what request and how much. */
export async function viewOfErasures(db: Db, access: Access, code: string) {
  const person = await findPerson(db, access, code, 'person-data.erase');
  const erasures = await listErasures(db, person.cadre.id);
  const removals = await listRemovalsOf(
    db,
    erasures.map(({ id }) => id),
  );
  return {
    isStillHere: isStillHere(person, access.organisation.today),
    erasures: erasures.map((erasure) => ({
      ...erasure,
      removals: removals
        .filter(({ erasureId }) => erasureId === erasure.id)
        .map(({ kind, rows, keptSince }) => ({ kind, rows, keptSince })),
    })),
  };
}
