import {
  beginDeviceTry,
  type Db,
  type Device,
  endSession,
  endTriedDevice,
  findOpenDevice,
  findRestingSession,
  insertSession,
  inTransaction,
  lockAccount,
  noteDeviceUse,
  setChallenge,
  type Trx,
  takeChallenge,
} from '@so-viec/db';
import { PIN_TRIES } from '@so-viec/shared/device/pin.rules';
import { cutTo } from '@so-viec/shared/text/cut';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { verifyPassword } from '../password.ts';
import { hashToken, newToken } from '../session-cookie.ts';
import { openChallenge } from './challenge.ts';
import { pinText } from './device.commands.ts';
import { passkeySigned, type Site } from './passkey.ts';

type Answer = { kind: 'pin'; key: string; pin: string } | { kind: 'passkey'; answer: { id: string } };

/** The browser that asks: the session it held last, by its cookie, and until when one may be opened again. */
interface Asking {
  sessionId: string | undefined;
  now: Date;
  sessionLimit: number;
  userAgent: string;
}

type Resting = NonNullable<Awaited<ReturnType<typeof findRestingSession>>>;

/** Whoever asks is refused alike, whatever is wrong: no answer tells whether an account or a device is there. */
const refusal = () => new Problem('not-reopened');

async function restingSession(db: Db, { sessionId, now, sessionLimit }: Asking): Promise<Resting> {
  const since = new Date(now.getTime() - sessionLimit).toISOString();
  const session = sessionId === undefined ? undefined : await findRestingSession(db, sessionId, since);
  if (!session) throw refusal();
  return session;
}

/** What a passkey of this browser is to sign; one that has nothing to open again gets one too, good for nothing. */
export async function askToSign(db: Db, asking: Asking): Promise<string> {
  const challenge = newToken();
  const at = asking.now.toISOString();
  const { sessionId } = asking;
  if (sessionId !== undefined)
    await inTransaction(db, (trx) => setChallenge(trx, sessionId, { challenge, at }));
  return challenge;
}

/**
 * Opens the person's own day again after a short absence and gives the token of a session that reaches no further. It
 * ends when the full sign-in it goes back to does. Refuses with `not-reopened`.
 */
export async function reopen(db: Db, asking: Asking, answer: Answer, site: Site): Promise<string> {
  const session = await restingSession(db, asking);
  const { accountId } = session;
  const handle = answer.kind === 'pin' ? hashToken(answer.key) : answer.answer.id;
  const device = await findOpenDevice(db, { accountId, kind: answer.kind, handle });
  const signCount =
    answer.kind === 'pin'
      ? await tryPin(db, session, device, answer, asking.now)
      : await trySignature(db, session, device, answer.answer, asking.now, site);
  if (!device || signCount === undefined) throw refusal();
  const token = newToken();
  const opened = { token, session, device, signCount, asking };
  if (!(await inTransaction(db, (trx) => writeReopening(trx, opened)))) throw refusal();
  return token;
}

async function tryPin(
  db: Db,
  session: Resting,
  device: Device | undefined,
  typed: { key: string; pin: string },
  now: Date,
): Promise<number | undefined> {
  const mayTry = device && (await inTransaction(db, (trx) => beginDeviceTry(trx, device.id, PIN_TRIES)));
  // As long without a device as with one.
  const isRight = await verifyPassword(pinText(typed.key, typed.pin), mayTry ? device.secret : null);
  if (device && !isRight)
    await inTransaction(db, (trx) => noteWrong(trx, session, device, now.toISOString()));
  return isRight ? device?.signCount : undefined;
}

/** The last wrong try ends the device and the session it would have opened: then it is the full sign-in. */
async function noteWrong(trx: Trx, session: Resting, device: Device, at: string): Promise<void> {
  const by = { at, accountId: null };
  const object = { object: 'device', objectId: device.id };
  await audit(trx, by, 'session.reopen', { ...object, outcome: 'refused' });
  if (!(await endTriedDevice(trx, device.id, PIN_TRIES, at))) return;
  await endSession(trx, session.id, at);
  await audit(trx, by, 'device.end', object);
}

async function trySignature(
  db: Db,
  session: Resting,
  device: Device | undefined,
  answer: object,
  now: Date,
  site: Site,
): Promise<number | undefined> {
  const challenge = await openChallenge(db, session.id, now);
  if (!device || challenge === undefined) return undefined;
  if (!(await inTransaction(db, (trx) => takeChallenge(trx, session.id, challenge)))) return undefined;
  return passkeySigned(site, challenge, device, answer);
}

interface Reopened {
  token: string;
  session: Resting;
  device: Device;
  signCount: number;
  asking: Asking;
}

async function writeReopening(trx: Trx, opened: Reopened): Promise<boolean> {
  const { session, device, asking, signCount } = opened;
  const at = asking.now.toISOString();
  await lockAccount(trx, session.accountId);
  // Ended meanwhile, by signing out or a new password: then nothing is opened.
  if ((await endSession(trx, session.id, at)) === undefined) return false;
  if (!(await noteDeviceUse(trx, { id: device.id, at, signCount }))) return false;
  await insertSession(trx, {
    id: hashToken(opened.token),
    accountId: session.accountId,
    strength: 'day',
    firstFactor: session.firstFactor,
    createdAt: session.createdAt,
    lastSeenAt: at,
    endedAt: null,
    userAgent: cutTo(asking.userAgent, 200),
  });
  const by = { at, accountId: session.accountId };
  await audit(trx, by, 'session.reopen', { object: 'device', objectId: device.id });
  return true;
}
