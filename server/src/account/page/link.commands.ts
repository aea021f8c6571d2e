import {
  type Db,
  findAccount,
  findAccountLink,
  findLinkedAccount,
  insertAccountLink,
  inTransaction,
  listAccountLinks,
  lockAccount,
  lockOrganisation,
  removeAccountLink,
  type Trx,
  updateAccount,
} from '@so-viec/db';
import { type LinkKind, subjectKeyOf } from '@so-viec/shared/account/account-link.schema';
import { audit, type By } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { isRepeated } from '../../http/repeated.ts';
import { tellAccountChange } from '../../notice/tell-account.ts';
import { endEverywhere, requireAnotherAdministrator } from './life.commands.ts';

interface NewLink {
  id: string;
  accountId: string;
  kind: LinkKind;
  /** Whose word it is: the provider's address, '' for the directory. */
  issuer: string;
  subject: string;
}

/** Links an account to whom a provider or a directory knows; one of each kind, and each of them to one account. */
export async function linkAccount(db: Db, link: NewLink, by: By): Promise<void> {
  await inTransaction(db, (trx) => writeLink(trx, link, by));
}

/** The same within a transaction. */
export async function writeLink(trx: Trx, link: NewLink, by: By): Promise<void> {
  // One after the other: of two at once the second sees what the first wrote.
  await lockOrganisation(trx);
  if (isRepeated(await findAccountLink(trx, link.id), link)) return;
  const subjectKey = subjectKeyOf(link.kind, link.subject);
  const holder = await findLinkedAccount(trx, { ...link, subjectKey });
  if (holder) refuseAt('subject', 'link-taken', { username: holder.username });
  const own = await listAccountLinks(trx, link.accountId);
  if (own.some(({ kind }) => kind === link.kind)) refuseAt('subject', 'link-there');
  await insertAccountLink(trx, { ...link, subjectKey, createdAt: by.at, createdById: by.accountId });
  await audit(trx, by, 'account.link', traceOf(link));
  await tellAccountChange(trx, by, { accountId: link.accountId, change: 'link' });
}

const traceOf = ({ accountId, kind, issuer, subject }: Omit<NewLink, 'id'>) => ({
  ...{ object: 'account', objectId: accountId, detail: { kind, issuer, subject } },
});

/** Takes a link away and ends the account's sessions. One that is gone already stays so. */
export async function unlinkAccount(db: Db, of: { accountId: string; id: string }, by: By): Promise<void> {
  await inTransaction(db, (trx) => removeLink(trx, of, by));
}

async function removeLink(trx: Trx, of: { accountId: string; id: string }, by: By): Promise<void> {
  await lockOrganisation(trx);
  // A sign-in that is being written sees the link gone, or its session is ended with the others.
  await lockAccount(trx, of.accountId);
  const links = await listAccountLinks(trx, of.accountId);
  const link = links.find(({ id }) => id === of.id);
  if (!link) return;
  // The last way in stays while there is no password here.
  if (links.length === 1 && (await hasPasswordOff(trx, of.accountId))) throw new Problem('link-last');
  await removeAccountLink(trx, link.id);
  await endEverywhere(trx, of.accountId, by.at);
  await audit(trx, by, 'account.unlink', traceOf({ ...link, kind: link.kind as LinkKind }));
  await tellAccountChange(trx, by, { accountId: of.accountId, change: 'unlink' });
}

async function hasPasswordOff(trx: Trx, accountId: string): Promise<boolean> {
  return (await findAccount(trx, accountId))?.passwordOff === 1;
}

interface PasswordUse {
  id: string;
  version: number;
  isOff: boolean;
}

/** Switches an account's password of this program off, or on again. Off: a link must be there, and the sessions end. */
export async function switchPassword(db: Db, use: PasswordUse, by: By): Promise<void> {
  await inTransaction(db, (trx) => writePasswordUse(trx, use, by));
}

async function writePasswordUse(trx: Trx, { isOff, ...seen }: PasswordUse, by: By): Promise<void> {
  if (isOff) {
    await requireAnotherAdministrator(trx, seen.id, by.at);
    if ((await listAccountLinks(trx, seen.id)).length === 0) throw new Problem('link-missing');
  }
  if (!(await updateAccount(trx, seen, { passwordOff: Number(isOff) }))) throw new Problem('stale-version');
  if (isOff) await endEverywhere(trx, seen.id, by.at);
  const done = { object: 'account', objectId: seen.id, objectVersion: seen.version + 1 };
  await audit(trx, by, isOff ? 'account.password-off' : 'account.password-on', done);
  await tellAccountChange(trx, by, { accountId: seen.id, change: isOff ? 'password-off' : 'password-on' });
}
