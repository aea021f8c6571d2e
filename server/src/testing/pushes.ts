import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushWords } from '@so-viec/shared/push/push.rules';
import { mailNew } from '../notice/mail/mail-notices.ts';
import { sendPushes } from '../push/push-out.ts';
import { openPush } from '../push/push-transport.ts';
import type { TestServer } from './index.ts';

/** Switches notices to browsers on, as an administrator does. */
export async function letPush(server: TestServer, isOn = true): Promise<void> {
  const setting = { isOn, contact: 'quan.tri@tinh.vn' };
  const { status } = await server.as('vinh.dq').put('/api/push-setting', setting);
  if (status !== 204) throw new Error(`push was not switched: ${status}`);
}

/** What happens in a minute of the server: notices are decided on, and what waits for browsers goes to this service. */
export async function sendPushesTo({ url }: { url: URL }, { db }: TestServer, at: Date) {
  await mailNew(db, at, '');
  return sendPushes(db, openPush(url), () => at);
}

/** What a push service was given for a browser. */
interface Taken {
  path: string;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** A push service on this machine, in the place of the open network's; `answer` is what it says to each message. */
export async function openPushService() {
  const taken: Taken[] = [];
  const service = { answer: 201, taken };
  const server = createServer(async (asked, answer) => {
    const body = Buffer.concat(await asked.toArray());
    taken.push({ path: asked.url ?? '', headers: asked.headers, body });
    answer.writeHead(service.answer, { Location: '/noi-khac' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  return Object.assign(service, { url: new URL(`http://127.0.0.1:${port}`), close });
}

/** A browser's own end of a subscription: what it gives to the program, and how it reads what came for it. */
export function pushBrowser(endpoint: string) {
  const own = createECDH('prime256v1');
  own.generateKeys();
  const auth = randomBytes(16);
  const given = {
    endpoint,
    p256dh: own.getPublicKey('base64url'),
    auth: auth.toString('base64url'),
  };
  return {
    given,
    /** RFC 8291: opens what nobody else can. */
    read(body: Buffer): PushWords & { id: string; to: string } {
      const [salt, rest] = [body.subarray(0, 16), body.subarray(21)];
      const from = rest.subarray(0, body[20]);
      const sealed = rest.subarray(from.length);
      const about = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), from]);
      const shared = Buffer.from(hkdfSync('sha256', own.computeSecret(from), auth, about, 32));
      const derive = (use: string, length: number) =>
        Buffer.from(hkdfSync('sha256', shared, salt, Buffer.from(`Content-Encoding: ${use}\0`), length));
      const opener = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
      opener.setAuthTag(sealed.subarray(-16));
      const opened = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
      return JSON.parse(opened.subarray(0, opened.lastIndexOf(2)).toString());
    },
  };
}

/** What a message says of its sender, where that is signed by the key it names. */
export function senderOf({ headers }: Taken): { aud: string; sub: string; key: string } | undefined {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(String(headers.authorization)) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const by = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    by,
    Buffer.from(signature, 'base64url'),
  );
  return isSigned ? { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), key } : undefined;
}
