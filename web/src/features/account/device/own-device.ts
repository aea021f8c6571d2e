import { withStorage } from '../../../lib/browser/storage.ts';
import type { Me } from '../../../lib/me.ts';

/** What this browser keeps to open one person's day again: a key without the PIN, and the name of a passkey. */
export interface OwnDevice {
  accountId: string;
  name: string;
  username: string;
  /** By this machine's own clock, until when the server takes it. */
  until: number;
  pin?: { id: string; key: string };
  passkey?: { id: string; credentialId: string };
}

type Kept = { last: string | null; devices: Record<string, OwnDevice> };

const NAME = 'so-viec-own-device';

function read(): Kept {
  const kept = withStorage('localStorage', (own) => JSON.parse(own.getItem(NAME) ?? '') as Kept);
  return kept ?? { last: null, devices: {} };
}

/** Returns whether the browser keeps it. */
function write(kept: Kept): boolean {
  const put = (own: Storage) => {
    own.setItem(NAME, JSON.stringify(kept));
    return true;
  };
  return withStorage('localStorage', put) ?? false;
}

/** What this browser keeps for an account, switched on or not. */
export function ownDevice(accountId: string): OwnDevice | undefined {
  return read().devices[accountId];
}

/** The person whose day this browser may open again now: who signed in last, has it on, and did not sign out. */
export function reopenable(now = Date.now()): OwnDevice | undefined {
  const { last, devices } = read();
  const device = last === null ? undefined : devices[last];
  return device && (device.pin || device.passkey) && now < device.until ? device : undefined;
}

/** Notes who is signed in here, and until when their day may be opened again. */
export function noteSignedIn(me: Me, now = Date.now()): void {
  const kept = read();
  const { id: accountId, displayName, username } = me.account;
  const until = now + Date.parse(me.signedInUntil) - Date.parse(me.now);
  const name = me.cadre?.fullName ?? displayName;
  const devices = {
    ...kept.devices,
    [accountId]: { ...kept.devices[accountId], accountId, name, username, until },
  };
  write({ last: accountId, devices });
}

/** Nobody's day is opened again from here until somebody signs in: keys stay without names, and nothing of who has none. */
export function noteSignedOut(): void {
  const kept = Object.values(read().devices).filter(({ pin, passkey }) => pin || passkey);
  const nameless = kept.map((one) => [one.accountId, { ...one, name: '', username: '', until: 0 }]);
  write({ last: null, devices: Object.fromEntries(nameless) });
}

/** Somebody signed out in another tab of this browser. */
export function hearSignedOut(act: () => void): void {
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === NAME && read().last === null) act();
  });
}

/** Changes what is kept for an account. Returns whether the browser keeps it. */
export function keepDevice(
  accountId: string,
  change: Partial<{ [K in 'pin' | 'passkey']: OwnDevice[K] | undefined }>,
): boolean {
  const kept = read();
  const known = kept.devices[accountId];
  if (!known) return false;
  const { pin, passkey, ...rest } = { ...known, ...change };
  const device: OwnDevice = { ...rest, ...(pin && { pin }), ...(passkey && { passkey }) };
  return write({ ...kept, devices: { ...kept.devices, [accountId]: device } });
}
