import {
  type AccountRow,
  countAccounts,
  type Db,
  findUnitIdByCode,
  listAccountNames,
  listAccountPage,
  listGrantsOf,
  listOutsiders,
  listWithoutAccess,
} from '@so-viec/db';
import type { AccountFilter } from '@so-viec/shared/account/account-filters';
import { usernameOfName } from '@so-viec/shared/account/username-of-name';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { foldText } from '@so-viec/shared/text/fold';
import { nameSortKey } from '@so-viec/shared/text/name';
import { bodyNameOf, subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';
import { unitsInReach } from './reach.ts';
import { rolesOfNoWhole } from './whole-roles.ts';

const ROWS_OF_PAGE = 50;
const PEOPLE_SHOWN = 500;

type Grant = Awaited<ReturnType<typeof listGrantsOf>>[number];

type AccountState = 'open' | 'first-password' | 'no-password' | 'disabled' | 'unused';

function stateOf(row: AccountRow): AccountState {
  if (row.disabledAt !== null) return row.closedFor === 'unused' ? 'unused' : 'disabled';
  if (row.passwordHash === null) return 'no-password';
  return row.mustChangePassword === 1 ? 'first-password' : 'open';
}

function viewOf(access: Access, row: AccountRow, grants: readonly Grant[]) {
  const { tree } = access.organisation;
  const { id, username, cadreCode, lastSignInAt, disabledAt, firstPasswordUntil, createdAt, version } = row;
  return {
    ...{ id, username, cadreCode, lastSignInAt, disabledAt, firstPasswordUntil, createdAt, version },
    name: row.displayName,
    unitName: tree.get(row.unitId ?? '')?.name ?? '',
    bodyName: bodyNameOf(tree, row.unitId ?? ''),
    state: stateOf(row),
    roles: grants.map((grant) => ({
      ...{ id: grant.id, role: grant.role, fromOn: grant.fromOn, toOn: grant.toOn },
      unit:
        grant.unitId === null
          ? null
          : { code: grant.unitCode ?? '', name: tree.get(grant.unitId)?.name ?? '' },
    })),
  };
}

/** A page of the accounts within somebody's reach. */
export async function viewAccountPage(
  db: Db,
  access: Access,
  today: CivilDay,
  { q = '', state = 'all', page = 1 }: { q?: string; state?: AccountFilter; page?: number },
) {
  const outsiders = await listOutsiders(db);
  const of = {
    q: foldText(q),
    ...namesOf(outsiders, foldText(q)),
    state,
    today,
    unitIds: unitsInReach(access),
    limit: ROWS_OF_PAGE,
  };
  const count = await countAccounts(db, { ...of, offset: 0 });
  const pages = Math.max(1, Math.ceil(count / ROWS_OF_PAGE));
  const at = Math.min(page, pages);
  const rows = await listAccountPage(db, { ...of, offset: (at - 1) * ROWS_OF_PAGE });
  const grants = Map.groupBy(
    await listGrantsOf(
      db,
      rows.map((row) => row.id),
      today,
    ),
    (g) => g.accountId,
  );
  return {
    ...{ page: at, pages, count },
    wanting: of.unitIds === null ? await rolesOfNoWhole(db, access) : null,
    rows: rows.map((row) => viewOf(access, row, grants.get(row.id) ?? [])),
  };
}

/** They are few: a province has as many people outside its log as it has officers without a post. */
function namesOf(outsiders: Awaited<ReturnType<typeof listOutsiders>>, q: string) {
  const found = outsiders.filter(({ displayName }) => q !== '' && foldText(displayName).includes(q));
  return {
    named: found.map(({ id }) => id),
    keys: new Map(outsiders.map(({ id, displayName }) => [id, nameSortKey(displayName)])),
  };
}

/** One account with its roles. */
export async function viewAccount(db: Db, access: Access, today: CivilDay, row: AccountRow) {
  return viewOf(access, row, await listGrantsOf(db, [row.id], today));
}

/** The people of a unit and all below who cannot sign in yet, each with the user name they would get. */
export async function viewCandidates(db: Db, access: Access, today: CivilDay, unitCode: string) {
  const { tree } = access.organisation;
  const unit = tree.get((await findUnitIdByCode(db, unitCode)) ?? '');
  if (!unit) throw new Problem('not-found', { fields: [{ path: 'unit', code: 'not-found' }] });
  const found = await listWithoutAccess(db, subtreeOf(tree, unit.unitId), today, PEOPLE_SHOWN);
  const taken = new Set((await listAccountNames(db)).map((account) => account.username));
  return {
    unit: { code: unitCode, name: unit.name },
    people: found.map(({ cadreId, code, fullName, accountId, username, unitId }) => ({
      ...{ cadreId, code, name: fullName, unitName: tree.get(unitId ?? '')?.name ?? '' },
      bodyName: bodyNameOf(tree, unitId ?? ''),
      accountId,
      username: username ?? usernameOfName(fullName, taken),
    })),
  };
}
