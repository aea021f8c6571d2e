import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { decryptPayload, encryptPayload } from './age-payload.ts';
import { BackupProblem } from './backup-problem.ts';

const BLOCK = { highWaterMark: 1024 * 1024 };
/** Bytes of the payload of nothing: a nonce and a tag. */
const EMPTY_PAYLOAD = 32;
/** Hundreds of recipients. */
const MOST_HEADER = 64 * 1024;
const SECRET = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m;

/** A key of age (age-encryption.org): whoever has the public half encrypts, only the secret half reads again. */
export interface Key {
  recipient: string;
  identity: string;
}

export async function newKey(): Promise<Key> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The secret half in a file that `age-keygen` or `sv backup-key` wrote. Throws a BackupProblem. */
export async function readKeyFile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const identity = text?.match(SECRET)?.[0];
  if (text === undefined) throw new BackupProblem(`Không đọc được tệp khóa ${path}: xem lại đường dẫn.`);
  if (!identity)
    throw new BackupProblem(`Tệp ${path} không có khóa (dòng AGE-SECRET-KEY-1…): dùng tệp khác.`);
  return identity;
}

/** Whether this is a whole public key: it ends with a check of itself. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes what comes into a file that only these recipients can read; without any, as it is.
 */
export async function writeFor(recipients: readonly string[], from: Readable, path: string): Promise<void> {
  const target = createWriteStream(path, { mode: 0o600, ...BLOCK });
  // Nothing is waited for before all of them are tied together: an error of one would be nobody's.
  await (recipients.length === 0
    ? pipeline(from, target)
    : pipeline(from, (bytes: AsyncIterable<Buffer>) => encrypted(recipients, bytes), target));
}

async function* encrypted(
  recipients: readonly string[],
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<Uint8Array> {
  const { header, fileKey } = await headerFor(recipients);
  yield header;
  yield* encryptPayload(bytes, fileKey);
}

/** The beginning of a file of age, and the key of what follows it. */
async function headerFor(
  recipients: readonly string[],
): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  const encrypter = new Encrypter();
  for (const one of recipients) encrypter.addRecipient(one);
  let fileKey = new Uint8Array();
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = new Uint8Array(key);
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array());
  return { header: empty.subarray(0, -EMPTY_PAYLOAD), fileKey };
}

/** The content of a copy as it was before it was encrypted. Throws a BackupProblem without the right key. */
export async function openCopy(
  path: string,
  recipients: readonly string[],
  identity: string | undefined,
): Promise<Readable> {
  if (recipients.length === 0) return createReadStream(path, BLOCK);
  const whose = recipients.join(', ');
  if (identity === undefined) {
    throw new BackupProblem(
      `Bản sao ${basename(path)} đã mã hóa cho ${whose}: thêm --key TỆP-KHÓA của khóa đó.`,
    );
  }
  const header = await readHeader(path);
  const fileKey = await keyIn(header, identity).catch((error: unknown) => {
    if (!/no identity matched/.test((error as Error).message)) throw error;
    throw new BackupProblem(`Khóa này không mở được ${basename(path)}: dùng tệp khóa của ${whose}.`);
  });
  return Readable.from(decryptPayload(createReadStream(path, { start: header.length, ...BLOCK }), fileKey), {
    objectMode: false,
  });
}

function keyIn(header: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decryptHeader(header);
}

/** Up to the end of the line that begins with three dashes. */
async function readHeader(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_HEADER), 0, MOST_HEADER, 0);
    const dashes = buffer.subarray(0, bytesRead).indexOf('\n--- ');
    const end = dashes === -1 ? -1 : buffer.indexOf('\n', dashes + 1);
    if (end !== -1) return buffer.subarray(0, end + 1);
    throw new BackupProblem(
      `Bản sao ${basename(path)} không phải là tệp mã hóa của age: dùng một bản sao khác.`,
    );
  } finally {
    await handle.close();
  }
}
