import { newId } from '@so-viec/shared/id/uuidv7';
import { expect } from 'vitest';
import type { TestClient, TestServer } from './index.ts';

/** When browsers sign in, the key and the PIN that one of them has, and what they open. */
export const SIGNED_IN_AT = '2024-01-12T01:00:00.000Z';
export const KEY = 'k'.repeat(43);
export const PIN = '258014';
export const OWN_DAY = '/api/work-days/2024-01-12';

/** The refusal that whoever cannot open anything meets, whatever is wrong. */
export const REFUSED = { type: 'about:blank', title: 'not-reopened', status: 401, code: 'not-reopened' };

/** So many minutes after the sign-in, in the same sessions. */
export const afterMinutes = (server: TestServer, minutes: number): void =>
  server.setNow(new Date(Date.parse(SIGNED_IN_AT) + minutes * 60_000).toISOString(), { keepSessions: true });

/** A browser in which somebody signed in and switched on a PIN. */
export async function withPin(server: TestServer, username = 'ha.ttt'): Promise<TestClient> {
  const browser = server.stranger();
  await browser.signIn(username);
  const { status } = await browser.post('/api/devices/pin', { id: newId(), key: KEY, pin: PIN });
  expect(status).toBe(204);
  return browser;
}

/** 200, or the code of the refusal. */
export async function answerOf(browser: TestClient, path: string): Promise<string | number> {
  const { status, body } = await browser.get(path);
  return status === 200 ? 200 : body.code;
}

/** What opens somebody's day again and is not switched off. */
export const listLiveDevices = (server: TestServer) =>
  server.db.selectFrom('device').selectAll().where('endedAt', 'is', null).execute();

/** Switches off the first of these. */
export async function switchOffFirst(server: TestServer, browser: TestClient) {
  const [device] = await listLiveDevices(server);
  return browser.post(`/api/devices/${device?.id}/removal`);
}
