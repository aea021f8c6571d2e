import { endSession, findAccount, inTransaction, listAccountLinks } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeSeen } from '../../account/page/life.commands.ts';
import { linkAccount, switchPassword, unlinkAccount } from '../../account/page/link.commands.ts';
import { FIXTURE_PASSWORD, openTestServer, type TestServer } from '../../testing/index.ts';
import { codeOf, setUpDevice } from '../../testing/second-factor.ts';
import { changePassword } from '../account.commands.ts';
import { addPin } from '../device/device.commands.ts';
import { hashPassword } from '../password.ts';
import { beginDevice, confirmDevice, removeDevice, renewRecoveryCodes } from './own.commands.ts';
import { passFirstFactor } from './pass.commands.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

type Person = keyof TestServer['fixture']['accountIds'];
const ISSUER = 'https://cong.tinh.vn';
const from = { browser: undefined, network: '', userAgent: '' };
const by = () => ({ at: server.now().toISOString(), accountId: null });
const idOf = (person: Person) => server.fixture.accountIds[person];

async function accountOf(person: Person) {
  const account = await findAccount(server.db, idOf(person));
  if (!account) throw new Error(`${person} has no account`);
  return account;
}

const link = (person: Person, kind: 'oidc' | 'ldap', subject: string) => {
  const of = { accountId: idOf(person), issuer: kind === 'oidc' ? ISSUER : '', subject };
  return linkAccount(server.db, { id: newId(), kind, ...of }, by());
};

async function unlink(person: Person, kind: 'oidc' | 'ldap'): Promise<void> {
  const accountId = idOf(person);
  const found = (await listAccountLinks(server.db, accountId)).find((one) => one.kind === kind);
  await unlinkAccount(server.db, { accountId, id: found?.id ?? '' }, by());
}

async function giveNewPassword(person: Person): Promise<void> {
  const passwordHash = await hashPassword('bốn con trâu qua sông');
  await server.db.updateTable('account').set({ passwordHash }).where('id', '=', idOf(person)).execute();
}

const openOf = (person: Person) =>
  server.db
    .selectFrom('session')
    .select('id')
    .where('accountId', '=', idOf(person))
    .where('endedAt', 'is', null)
    .execute();

describe('a first factor that was shown', () => {
  const byPassword = { factor: 'password' } as const;
  const byLink = (kind: 'oidc' | 'ldap', subjectKey: string) =>
    ({ factor: kind, link: { kind, issuer: kind === 'oidc' ? ISSUER : '', subjectKey } }) as const;
  const CHANGES = [
    ['another password', 'ha', byPassword, () => giveNewPassword('ha')],
    [
      'an account that was closed',
      'bao',
      byPassword,
      async () => closeSeen(server.db, await accountOf('bao'), by()),
    ],
    [
      'passwords that are switched off',
      'thu',
      byPassword,
      async () => {
        await link('thu', 'oidc', 'thu-o-tinh');
        await switchPassword(server.db, { ...(await accountOf('thu')), isOff: true }, by());
      },
    ],
    ['a link that was taken away', 'an', byLink('oidc', 'an-o-tinh'), () => unlink('an', 'oidc')],
    [
      'a link to somebody else in the directory',
      'anh',
      byLink('ldap', 'vu.anh'),
      async () => {
        await unlink('anh', 'ldap');
        await link('anh', 'ldap', 'le.anh');
      },
    ],
  ] as const;

  it.each(CHANGES)('opens nothing after %s', async (_, person, shown, change) => {
    if ('link' in shown) await link(person, shown.factor, shown.link.subjectKey);
    const account = await accountOf(person);
    const pass = () =>
      passFirstFactor(server.db, {
        ...{ account, ...shown, isSecondShown: false },
        ...{ replacedId: undefined, userAgent: '', now: server.now() },
      });
    expect(await pass()).toMatchObject({ kind: 'session' });
    await change();
    const before = await openOf(person);
    expect([await pass(), await openOf(person)]).toEqual([undefined, before]);
  });

  it('is refused like a wrong password where the password changes while it is looked at', async () => {
    // As many hashes before it as make it wait.
    const busy = Array.from({ length: 6 }, () => hashPassword('chờ lượt'));
    const answer = server.stranger().signIn('tuan.lm');
    const tried = server.db.selectFrom('sign_in_attempt').select('id').where('username', '=', 'tuan.lm');
    await expect.poll(() => tried.execute(), { interval: 1 }).toHaveLength(1);
    await server.db
      .updateTable('account')
      .set({ passwordHash: null })
      .where('id', '=', idOf('tuan'))
      .execute();
    const { status, body } = await answer;
    expect([status, body.code, body.params]).toEqual([401, 'wrong-credentials', { triesLeft: 4 }]);
    await Promise.all(busy);
  });
});

describe('a session that was ended while its request was looked at', () => {
  it('changes nothing of how the account is opened', async () => {
    const browser = server.stranger();
    await browser.signIn('phuc.nv');
    const { key } = await setUpDevice(server, browser);
    server.setNow(new Date(server.now().getTime() + 60_000).toISOString(), { keepSessions: true });
    const [session] = await openOf('phuc');
    const now = server.now();
    const owner = {
      accountId: idOf('phuc'),
      sessionId: session?.id ?? '',
      signedInAt: now.toISOString(),
      now,
    };
    const next = (await beginDevice(server.db, owner)).key;
    await inTransaction(server.db, (trx) => endSession(trx, owner.sessionId, now.toISOString()));
    const before = await server.db.selectFrom('second_factor').selectAll().orderBy('id').execute();
    const code = codeOf(key, now);
    const pin = { id: newId(), key: 'k'.repeat(43), pin: '258014' };
    const password = { current: FIXTURE_PASSWORD, next: 'bốn con trâu qua sông', chooser: { names: [] } };
    for (const act of [
      () => confirmDevice(server.db, owner, { code: codeOf(next, now), current: code }, from),
      () => renewRecoveryCodes(server.db, owner, code, from),
      () => removeDevice(server.db, owner, code, from),
      () => addPin(server.db, { ...owner, userAgent: '' }, pin),
      () => changePassword(server.db, { ...owner, ...password }, from),
    ]) {
      await expect(act()).rejects.toMatchObject({ message: 'not-signed-in' });
    }
    expect(await server.db.selectFrom('second_factor').selectAll().orderBy('id').execute()).toEqual(before);
  });
});
