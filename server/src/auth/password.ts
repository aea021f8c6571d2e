import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { normalPassword } from '@so-viec/shared/account/password.rules';

/** Work factor of new hashes: OWASP's second choice, 20 to 70 ms [config]. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
/** No password has this hash: an unknown user takes as long as a known one. */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
/** Hashes at a time: Node has four threads for this and for files. */
const AT_ONCE = 2;

type Cost = typeof COST;

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);
const waiting: (() => void)[] = [];
let running = 0;

async function hash(text: string, salt: Buffer, cost: Cost, length: number): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    const message = Buffer.from(normalPassword(text));
    return await derive('argon2id', { message, nonce: salt, ...cost, tagLength: length });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

/** Hashes a password with argon2id into a PHC string. Never within a transaction: it takes tens of milliseconds. */
export async function hashPassword(text: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const bytes = await hash(text, salt, cost, HASH_BYTES);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(bytes)}`;
}

/** Whether the text is the password of a PHC string; without one it is not, after the same time. */
export async function verifyPassword(text: string, phc: string | null | undefined): Promise<boolean> {
  const parts = PHC.exec(phc ?? NOBODY);
  if (!parts) throw new Error('A stored password hash is no argon2id PHC string');
  const [, memory, passes, parallelism, salt = '', expected = ''] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const wanted = Buffer.from(expected, 'base64');
  const bytes = await hash(text, Buffer.from(salt, 'base64'), cost, wanted.length);
  return timingSafeEqual(bytes, wanted) && phc != null;
}
