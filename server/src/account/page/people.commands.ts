import {
  type Db,
  findAccount,
  findAccountByUsername,
  findAccountOfCadre,
  insertAccount,
  inTransaction,
  listPeopleToName,
  type Trx,
  updateFirstPassword,
} from '@so-viec/db';
import { audit, type By } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { says } from '../../http/repeated.ts';
import { newPassword, type Slip } from './slip.ts';

interface NewPerson {
  id: string;
  cadreId: string;
  username: string;
}

type Slipped = Omit<Slip, 'unitName'> & { cadreId: string | null };

/**
 * Gives people their accounts and first passwords, all or none. An account of the same id that waits for its first use gets
 * a new first password, so that an answer that was lost can be asked for again.
 */
export async function createForPeople(db: Db, people: readonly NewPerson[], by: By): Promise<Slipped[]> {
  const named = await listPeopleToName(
    db,
    people.map((one) => one.cadreId),
  );
  const cadres = new Map(named.map((cadre) => [cadre.id, cadre]));
  const accounts: NewAccount[] = [];
  const slips: Slipped[] = [];
  for (const { id, cadreId, username } of people) {
    const cadre = cadres.get(cadreId);
    if (!cadre) throw new Problem('not-found');
    const { password, passwordHash, until } = await newPassword(new Date(by.at));
    accounts.push({ id, cadreId, username, displayName: cadre.fullName, passwordHash, until });
    slips.push({
      ...{ accountId: id, cadreId, name: cadre.fullName, code: cadre.code, username, password, until },
    });
  }
  const usernames = await inTransaction(db, (trx) => writePeople(trx, accounts, by));
  return slips.map((slip, at) => ({ ...slip, username: usernames[at] ?? slip.username }));
}

async function writePeople(trx: Trx, accounts: readonly NewAccount[], by: By): Promise<string[]> {
  const usernames: string[] = [];
  for (const account of accounts) usernames.push(await writePerson(trx, account, by));
  return usernames;
}

interface NewAccount {
  id: string;
  cadreId: string | null;
  username: string;
  displayName: string;
  passwordHash: string;
  until: string;
}

/** Makes an account for somebody outside the log. */
export async function createOutsider(
  db: Db,
  of: { id: string; username: string; displayName: string },
  by: By,
): Promise<Slipped> {
  const { password, passwordHash, until } = await newPassword(new Date(by.at));
  const account = { ...of, cadreId: null, passwordHash, until };
  const username = await inTransaction(db, (trx) => writePerson(trx, account, by));
  return { accountId: of.id, cadreId: null, name: of.displayName, code: null, username, password, until };
}

async function writePerson(trx: Trx, account: NewAccount, by: By): Promise<string> {
  const known = await findAccount(trx, account.id);
  if (known) return renew(trx, known, account, by);
  const { id, cadreId, username, displayName, passwordHash, until } = account;
  if (await findAccountByUsername(trx, username)) {
    throw new Problem('username-taken', { fields: [{ path: username, code: 'username-taken' }] });
  }
  const holder = cadreId === null ? undefined : await findAccountOfCadre(trx, cadreId);
  if (holder) throw new Problem('account-there', { params: { username: holder.username } });
  const state = { passwordHash, mustChangePassword: 1, disabledAt: null, firstPasswordUntil: until };
  await insertAccount(trx, { id, username, displayName, cadreId, ...state, createdAt: by.at, version: 1 });
  const done = { object: 'account', objectId: id, objectVersion: 1, detail: { username } };
  await audit(trx, by, 'account.create', done);
  return username;
}

type Known = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

/**
 * An account that was imported without a password, or made by a request whose answer was lost: that one asks for the same
 * names again.
 */
async function renew(trx: Trx, known: Known, account: NewAccount, by: By): Promise<string> {
  const { username, displayName, cadreId } = account;
  const isUnused = known.lastSignInAt === null && known.disabledAt === null;
  const isSame = says(known, known.passwordHash === null ? { cadreId } : { cadreId, username, displayName });
  if (!isSame || !isUnused) throw new Problem('duplicate-id');
  await updateFirstPassword(trx, known.id, {
    passwordHash: account.passwordHash,
    at: by.at,
    until: account.until,
  });
  const done = { object: 'account', objectId: known.id, objectVersion: known.version + 1 };
  await audit(trx, by, 'account.reset', done);
  return known.username;
}
