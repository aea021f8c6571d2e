import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { isPushAddress } from '@so-viec/shared/push/push.rules';
import { lookupOutside } from './inner-address.ts';
import { isPushKey } from './push-key.ts';
import type { PushKeys } from './push-setting.ts';

export interface PushTo {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Hands words to the push service of a browser, encrypted for that browser alone, until `end`. Throws what it says. */
export type SendPush = (
  to: PushTo,
  words: string,
  by: PushKeys & { contact: string },
  end?: AbortSignal,
) => Promise<void>;

/** A push service answered that it does not take the message. */
export class PushRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`push service answered ${status}`);
    this.status = status;
  }
}

/** Nothing can ever be sent with what a browser gave: no service was asked. */
export class PushUnusable extends Error {}

/** A push service was not reached, or did not answer in time: what it was asked with was not looked at. */
export class PushUnreached extends Error {}

/** How long a push service that does not answer is waited for. */
const TIMEOUT_MS = 10_000;
/** What a browser that is switched off for longer was told no longer interests. */
export const TTL_SECONDS = 12 * 3600;

/** A way to send to push services; `standIn` is where tests take everything, in the place of the open network. */
export function openPush(standIn?: URL, timeoutMs = TIMEOUT_MS): SendPush {
  return async ({ endpoint, p256dh, auth }, words, { contact, publicKey, privateKey }, end) => {
    if (!isPushAddress(endpoint)) throw new PushUnusable('not the address of a push service');
    if (!isPushKey(p256dh)) throw new PushUnusable('not the key of a browser');
    const { default: webPush } = await import('web-push');
    const vapidDetails = { subject: `mailto:${contact}`, publicKey, privateKey };
    const options = { vapidDetails, TTL: TTL_SECONDS };
    const { method, headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      words,
      options,
    );
    const { pathname, search, hostname } = new URL(endpoint);
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(end ? [end] : [])]);
    const sent = { method, headers, path: pathname + search, signal };
    const status = await new Promise<number>((resolve, reject) => {
      const asked = standIn
        ? requestPlain({ ...sent, host: standIn.hostname, port: standIn.port })
        : request({ ...sent, host: hostname, lookup: lookupOutside });
      asked.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', ({ message }) => reject(new PushUnreached(message)));
      asked.end(body);
    });
    if (status < 200 || status > 299) throw new PushRefused(status);
  };
}
