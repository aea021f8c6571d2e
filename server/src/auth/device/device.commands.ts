import {
  type Db,
  type Device,
  endDevices,
  findDevice,
  findDeviceLike,
  holdSession,
  insertDevice,
  inTransaction,
  listDevices,
  setChallenge,
  type Trx,
  takeChallenge,
} from '@so-viec/db';
import { cutTo } from '@so-viec/shared/text/cut';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { hashPassword, verifyPassword } from '../password.ts';
import { requireRecent } from '../recent.ts';
import { hashToken } from '../session-cookie.ts';
import { openChallenge } from './challenge.ts';
import { passkeyMade, passkeyOptions, type Site } from './passkey.ts';

/** Browsers that one account may have at a time [config]. */
const DEVICES_MOST = 10;

/** Who switches something on, in which session. */
export interface Owner {
  accountId: string;
  sessionId: string;
  /** When they signed in with all their factors. */
  signedInAt: string;
  now: Date;
  userAgent: string;
}

/** What the slow hash is over: neither the PIN nor the browser's key opens anything alone. */
export const pinText = (key: string, pin: string) => `${key}:${pin}`;

/** Switches a PIN on for the browser that holds `key`, soon after a sign-in. */
export async function addPin(
  db: Db,
  by: Owner,
  typed: { id: string; key: string; pin: string },
): Promise<void> {
  const handle = hashToken(typed.key);
  const known = await findDeviceLike(db, { id: typed.id, handle });
  if (known) {
    const { accountId } = by;
    const isSame = known.accountId === accountId && known.id === typed.id && known.handle === handle;
    if (isSame && (await verifyPassword(pinText(typed.key, typed.pin), known.secret))) return;
    throw new Problem('duplicate-id');
  }
  requireRecent(by);
  const secret = await hashPassword(pinText(typed.key, typed.pin));
  const device = { id: typed.id, kind: 'pin' as const, handle, secret, signCount: 0 };
  const isWritten = await inTransaction(db, (trx) => writeDevice(trx, by, device));
  // The same at the same time: now it can be compared.
  if (!isWritten) await addPin(db, by, typed);
}

/** What a browser is to make a passkey from; it is to answer within minutes. */
export async function askForPasskey(
  db: Db,
  by: Owner,
  site: Site,
  person: { username: string; displayName: string },
) {
  requireRecent(by);
  const passkeys = (await listDevices(db, by.accountId)).filter(({ kind }) => kind === 'passkey');
  const options = await passkeyOptions(site, { ...person, id: by.accountId, known: passkeys });
  const asked = { challenge: options.challenge, at: by.now.toISOString() };
  await inTransaction(db, (trx) => setChallenge(trx, by.sessionId, asked));
  return options;
}

/** Switches on the passkey that a browser made. Refuses with `passkey-refused` what was not asked for. */
export async function addPasskey(
  db: Db,
  by: Owner,
  site: Site,
  typed: { id: string; answer: { id: string } },
): Promise<void> {
  if (await isThere(db, by, typed)) return;
  requireRecent(by);
  const challenge = await openChallenge(db, by.sessionId, by.now);
  const made = challenge === undefined ? undefined : await passkeyMade(site, challenge, typed.answer);
  if (challenge === undefined || !made) throw new Problem('passkey-refused');
  const isFirst = await inTransaction(db, async (trx) => {
    if (!(await takeChallenge(trx, by.sessionId, challenge))) return false;
    return writeDevice(trx, by, { id: typed.id, kind: 'passkey', ...made });
  });
  if (!isFirst && !(await isThere(db, by, typed))) throw new Problem('passkey-refused');
}

async function isThere(db: Db, by: Owner, typed: { id: string; answer: { id: string } }): Promise<boolean> {
  const handle = typed.answer.id;
  const known = await findDeviceLike(db, { id: typed.id, handle });
  if (!known) return false;
  if (known.accountId === by.accountId && known.id === typed.id && known.handle === handle) return true;
  throw new Problem('duplicate-id');
}

/** False where one of that id or handle was written meanwhile. */
async function writeDevice(
  trx: Trx,
  { accountId, sessionId, now, userAgent }: Owner,
  device: Pick<Device, 'id' | 'kind' | 'handle' | 'secret' | 'signCount'>,
): Promise<boolean> {
  if (!(await holdSession(trx, { accountId, id: sessionId }))) throw new Problem('not-signed-in');
  if (await findDeviceLike(trx, device)) return false;
  const at = now.toISOString();
  if ((await listDevices(trx, accountId)).length >= DEVICES_MOST) {
    throw new Problem('too-many-devices', { params: { most: DEVICES_MOST } });
  }
  const made = { wrongTries: 0, createdAt: at, lastUsedAt: null, endedAt: null };
  const whole = { ...device, ...made, accountId, userAgent: cutTo(userAgent, 200) };
  if (!(await insertDevice(trx, whole))) return false;
  const detail = { kind: device.kind };
  await audit(trx, { at, accountId }, 'device.add', { object: 'device', objectId: device.id, detail });
  return true;
}

/** Switches one of the account's devices off; one that is off already stays so. 404 for what is not theirs. */
export async function removeDevice(db: Db, by: Owner, id: string): Promise<void> {
  const known = await findDevice(db, id);
  if (known?.accountId !== by.accountId) throw new Problem('not-found');
  const at = by.now.toISOString();
  await inTransaction(db, async (trx) => {
    if ((await endDevices(trx, { accountId: by.accountId, id }, at)) === 0) return;
    await audit(trx, { at, accountId: by.accountId }, 'device.end', { object: 'device', objectId: id });
  });
}
