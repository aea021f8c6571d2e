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
import { newPassword, type Slip } from './slip.ts';

interface NewPerson {
  id: string;
  cadreId: string;
  username: string;
}

type Slipped = Omit<Slip, 'unitName'> & { cadreId: string | null };

/**
 * Gives people their accounts and first passwords. An account of the same id that waits for its first use gets a new
 * first password, so that an answer that was lost can be asked for again.
 */
export async function createForPeople(db: Db, people: readonly NewPerson[], by: By): Promise<Slipped[]> {
  const slips: Slipped[] = [];
  const cadres = new Map(
    (
      await listPeopleToName(
        db,
        people.map((one) => one.cadreId),
      )
    ).map((c) => [c.id, c]),
  );
  for (const person of people) {
    const cadre = cadres.get(person.cadreId);
    if (!cadre) throw new Problem('not-found');
    const { password, passwordHash, until } = await newPassword(new Date(by.at));
    const account = { ...person, displayName: cadre.fullName, passwordHash, until };
    const username = await inTransaction(db, (trx) => writePerson(trx, account, by));
    slips.push({
      ...{ accountId: person.id, cadreId: person.cadreId, name: cadre.fullName, code: cadre.code },
      ...{ username, password, until },
    });
  }
  return slips;
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

/** An account that was imported without a password, or made by a request whose answer was lost. */
async function renew(trx: Trx, known: Known, account: NewAccount, by: By): Promise<string> {
  const isUnused = known.lastSignInAt === null && known.disabledAt === null;
  if (known.cadreId !== account.cadreId || !isUnused) throw new Problem('duplicate-id');
  await updateFirstPassword(trx, known.id, {
    passwordHash: account.passwordHash,
    at: by.at,
    until: account.until,
  });
  const done = { object: 'account', objectId: known.id, objectVersion: known.version + 1 };
  await audit(trx, by, 'account.reset', done);
  return known.username;
}
