import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupProblem } from './backup-problem.ts';

const BLOCK = { highWaterMark: 1024 * 1024 };
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

/** Writes what comes into a file that only these recipients can read; without any, as it is. */
export async function writeFor(recipients: readonly string[], from: Readable, path: string): Promise<void> {
  const target = createWriteStream(path, { mode: 0o600 });
  if (recipients.length === 0) return pipeline(from, target);
  const encrypter = new Encrypter();
  for (const one of recipients) encrypter.addRecipient(one);
  const encrypted = await encrypter.encrypt(Readable.toWeb(from) as ReadableStream<Uint8Array>);
  return pipeline(Readable.fromWeb(encrypted as WebStream<Uint8Array>), target);
}

/** The content of a copy as it was before it was encrypted. Throws a BackupProblem without the right key. */
export async function openCopy(
  path: string,
  recipients: readonly string[],
  identity: string | undefined,
): Promise<Readable> {
  const file = createReadStream(path, BLOCK);
  if (recipients.length === 0) return file;
  const whose = recipients.join(', ');
  if (identity === undefined) {
    file.destroy();
    throw new BackupProblem(
      `Bản sao ${basename(path)} đã mã hóa cho ${whose}: thêm --key TỆP-KHÓA của khóa đó.`,
    );
  }
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const plain = await decrypter.decrypt(Readable.toWeb(file) as ReadableStream<Uint8Array>);
    return Readable.fromWeb(plain as WebStream<Uint8Array>);
  } catch (error) {
    file.destroy();
    if (!/no identity matched/.test((error as Error).message)) throw error;
    throw new BackupProblem(`Khóa này không mở được ${basename(path)}: dùng tệp khóa của ${whose}.`);
  }
}
