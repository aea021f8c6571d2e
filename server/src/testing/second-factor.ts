import { FACTOR_DEFAULT, FACTOR_OFF, type FactorRule } from '@so-viec/shared/account/second-factor.rules';
import { TOTP } from 'otpauth';
import type { TestClient, TestServer } from './index.ts';

/** What an authenticator shows for a key, so many steps of half a minute from now. */
export const codeOf = (key: string, now: Date, steps = 0): string =>
  new TOTP({ secret: key }).generate({ timestamp: now.getTime() + steps * 30_000 });

/** Sets up a device in a browser that is signed in; gives its key and the codes on paper. */
export async function setUpDevice(server: TestServer, browser: TestClient) {
  const begun = await browser.post<{ key: string }>('/api/me/second-factor/key', { kind: 'device' });
  if (begun.status !== 200) throw new Error(`No key: ${begun.status} ${JSON.stringify(begun.body)}`);
  const { key } = begun.body;
  const code = codeOf(key, server.now());
  const { status, body } = await browser.put<{ codes: string[] }>('/api/me/second-factor', { code });
  if (status !== 200) throw new Error(`No device: ${status} ${JSON.stringify(body)}`);
  return { key, codes: body.codes };
}

/** Chooses who is asked for a second factor; whom the change does not name is not. */
export async function askFor(server: TestServer, change: Partial<FactorRule> | 'default'): Promise<void> {
  const rule = change === 'default' ? FACTOR_DEFAULT : { ...FACTOR_OFF, ...change };
  const set = { value: JSON.stringify(rule) };
  await server.db.updateTable('setting').set(set).where('name', '=', 'secondFactor').execute();
}
