import {
  type Db,
  findEndDecision,
  findUnit,
  listAssignments,
  listDelegationsOf,
  listLeadersOf,
  listOwnChanges,
  listSuccessionsOf,
  listVersionsOf,
  type Organisation,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../../access/access.ts';
import { relationsToPerson } from '../../cadre/person.ts';
import { Problem } from '../../http/problem.ts';
import { aboveOf, type DayTree } from '../tree/day-tree.ts';

interface Named {
  code: string;
  name: string;
}

type Version = Organisation['versions'][number];
const grouped = new WeakMap<readonly Version[], Map<string, Version[]>>();

/** What a unit was called on a day, or before and after its life the nearest name it had. */
export function nameOn(versions: readonly Version[], unitId: string, day: CivilDay): Named {
  const known = grouped.get(versions) ?? Map.groupBy(versions, (version) => version.unitId);
  grouped.set(versions, known);
  const ofUnit = known.get(unitId) ?? [];
  const version = ofUnit.findLast(({ fromOn }) => fromOn <= day) ?? ofUnit[0];
  return { code: version?.code ?? '', name: version?.name ?? '' };
}

interface Asked {
  access: Access;
  tree: DayTree;
  code: string;
}

/** One unit: what it is on a day, all it ever was and by which decision, who led it, and what came before and after. */
export async function viewOfUnit(db: Db, { access, tree, code }: Asked) {
  const unit = await findUnit(db, code);
  if (!unit) throw new Problem('not-found');
  const { versions } = access.organisation;
  const stored = await listVersionsOf(db, unit.id);
  const here = tree.byId.get(unit.id);
  const held = stored.find((version) => version.fromOn <= tree.day && (version.toOn ?? tree.day) >= tree.day);
  const shown = stored.map(({ id, unitId: _, nameFold: __, parentId, isBody, ...version }) => ({
    id,
    ...version,
    isBody: isBody === 1,
    parent: parentId === null ? null : nameOn(versions, parentId, version.fromOn),
  }));
  const endedOn = stored.at(-1)?.toOn;
  return {
    ...unit,
    on: tree.day,
    current: shown.find(({ id }) => id === held?.id) ?? null,
    name: nameOn(versions, unit.id, tree.day).name,
    path: here ? aboveOf(here).map(({ code: above, name }) => ({ code: above, name })) : [],
    children: here?.children.length ?? 0,
    people: here?.people ?? 0,
    versions: shown,
    endDecision: endedOn ? await findEndDecision(db, unit.code, addDays(endedOn, 1)) : '',
    changes: await listOwnChanges(db, unit.code),
    successions: await successionsOf(db, unit.id, versions),
    leaders: await leadersOf(db, access, unit.id),
    delegations: (await listDelegationsOf(db, unit.id)).map(viewOfDelegation),
    can: rightsAt(access, unit.id),
  };
}

export type UnitView = Awaited<ReturnType<typeof viewOfUnit>>;

async function successionsOf(db: Db, unitId: string, versions: readonly Version[]) {
  return (await listSuccessionsOf(db, unitId)).map(
    ({ id, kind, happenedOn, decision, changeId, fromUnitId, toUnitId }) => ({
      id,
      /** The change that may be taken back; null for what is older than the keeping of such. */
      changeId,
      kind,
      happenedOn,
      decision,
      isFrom: toUnitId === unitId,
      other: nameOn(versions, toUnitId === unitId ? fromUnitId : toUnitId, happenedOn),
    }),
  );
}

async function leadersOf(db: Db, access: Access, unitId: string) {
  const rows = await listLeadersOf(db, unitId);
  const cadreIds = [...new Set(rows.map(({ cadreId }) => cadreId))];
  const held = await listAssignments(db, { cadreIds, fromOn: '0001-01-01', toOn: '9999-12-31' });
  const postsOf = Map.groupBy(held, ({ cadreId }) => cadreId);
  const isRead = (cadreId: string) =>
    can(relationsToPerson(access, cadreId, postsOf.get(cadreId) ?? []), 'cadre.read');
  return rows.map(({ cadreId, cadreCode, fullName, unitId: _, ...leader }) => ({
    ...leader,
    /** `isRead`: the reader may open the person's page. */
    cadre: { id: cadreId, code: cadreCode, name: fullName, isRead: isRead(cadreId) },
  }));
}

/** A delegation with the names of both sides; `from` is null where the committee named a reviewer. */
export function viewOfDelegation(row: Awaited<ReturnType<typeof listDelegationsOf>>[number]) {
  const { id, unitCode, fromOn, toOn, charge, decision, version } = row;
  return {
    ...{ id, unitCode, fromOn, toOn, charge, decision, version },
    from: row.fromCadreId === null ? null : { id: row.fromCadreId, name: row.fromName ?? '' },
    to: { id: row.toCadreId, name: row.toName },
  };
}

function rightsAt(access: Access, unitId: string) {
  const parentId = access.organisation.tree.get(unitId)?.parentId ?? null;
  const above =
    parentId === null ? access.relationsToAll() : access.relationsTo({ cadreId: '', unitId: parentId });
  const here = access.relationsTo({ cadreId: '', unitId });
  return {
    change: can(above, 'unit.change'),
    add: can(here, 'unit.change'),
    people: can(here, 'unit-people.read'),
    lead: can(here, 'headship.change'),
    nameReviewer: here.has('committee'),
    delegate: here.has('personnel'),
  };
}
