import { can } from '@so-viec/shared/access/policy';
import type { CadreRow } from '@so-viec/shared/import/import-row';
import { CADRE_KINDS, wordOf } from '@so-viec/shared/import/words';
import { foldText } from '@so-viec/shared/text/fold';
import { nameSortKey } from '@so-viec/shared/text/name';
import { differences, type Facts } from '../cells.ts';
import { type Change, inserting, type Plan, type PlanContext, refuse } from '../plan.ts';
import type { CadreReference } from './cadre-reference.ts';

/** What all rows of one person say together. */
interface Person {
  row: CadreRow;
  username: string;
  email: string;
}

export interface PlannedPerson {
  cadreId: string;
  isNew: boolean;
  cells: Change['cells'];
}

/** The person themselves and their login: made, changed, or as they were. */
export function planPerson(
  rows: readonly CadreRow[],
  reference: CadreReference,
  plan: Plan,
  context: PlanContext,
): PlannedPerson | undefined {
  const person = personOf(rows, plan);
  if (!person) return undefined;
  const { row, email } = person;
  const columns = {
    fullName: row.fullName,
    nameFold: foldText(row.fullName),
    nameSort: nameSortKey(row.fullName),
    kind: row.kind,
    email: email || null,
  };
  const before = reference.cadres.get(row.code);
  const cadreId = before?.id ?? context.newId();
  const account = planAccount(person, cadreId, reference, plan, context);
  if (!before) {
    inserting(plan, 'cadre').push({
      id: cadreId,
      code: row.code,
      ...columns,
      createdAt: context.now,
      version: 1,
    });
    return { cadreId, isNew: true, cells: [] };
  }
  const cells = differences('cadres', factsOf(before), factsOf(columns));
  if (cells.length > 0) {
    const set = { ...columns, version: before.version + 1 };
    plan.writes.updates.push({ table: 'cadre', id: cadreId, set });
  }
  return { cadreId, isNew: false, cells: [...cells, ...account] };
}

function factsOf(of: { fullName: string; kind: string; email: string | null }): Facts<'cadres'> {
  return { fullName: of.fullName, kind: wordOf<string>(CADRE_KINDS, of.kind), email: of.email ?? '' };
}

/** Rows of one person agree on who they are; user name and address may stand in one of them only. */
function personOf(rows: readonly CadreRow[], plan: Plan): Person | undefined {
  const [first, ...others] = rows;
  if (!first) return undefined;
  const person = { row: first, username: first.username, email: first.email };
  for (const row of others) {
    for (const key of ['fullName', 'kind', 'username', 'email'] as const) {
      const said = key === 'username' || key === 'email' ? person[key] : first[key];
      const isSilent = (key === 'username' || key === 'email') && (row[key] === '' || said === '');
      if (row[key] === said || isSilent) continue;
      const params = { code: row.code, other: first.row };
      refuse(plan, { kind: 'cadres', row: row.row, key }, 'differs-within-file', params);
    }
    person.username ||= row.username;
    person.email ||= row.email;
  }
  return person;
}

/** A login without a password: `sv account reset` gives the first one. An empty cell leaves a login alone. */
function planAccount(
  { row, username }: Person,
  cadreId: string,
  reference: CadreReference,
  plan: Plan,
  { newId, now, access }: PlanContext,
): Change['cells'] {
  if (username === '') return [];
  const holder = reference.usernames.get(username);
  if (holder !== undefined && holder !== cadreId) {
    refuse(plan, { kind: 'cadres', row: row.row, key: 'username' }, 'username-taken', { username });
    return [];
  }
  reference.usernames.set(username, cadreId);
  const before = reference.accounts.get(cadreId);
  if (before?.username !== username && access && !can(access.relationsToAll(), 'account.change')) {
    refuse(plan, { kind: 'cadres', row: row.row, key: 'username' }, 'login-by-admin', { username });
    return [];
  }
  if (!before) {
    inserting(plan, 'account').push({
      id: newId(),
      username,
      displayName: row.fullName,
      cadreId,
      passwordHash: null,
      mustChangePassword: 1,
      disabledAt: null,
      createdAt: now,
      version: 1,
    });
    return differences('cadres', { username: '' }, { username });
  }
  if (before.username === username && before.displayName === row.fullName) return [];
  const set = { username, displayName: row.fullName, version: before.version + 1 };
  plan.writes.updates.push({ table: 'account', id: before.id, set });
  return differences('cadres', { username: before.username }, { username });
}
