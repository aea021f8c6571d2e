import { randomBytes } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, describe, expect, it } from 'vitest';
import { PayloadProblem } from './age-payload.ts';
import { newKey, openCopy, writeFor } from './crypt.ts';

const folder = mkdtempSync(join(tmpdir(), 'sv-crypt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'copy.age');
const { recipient, identity } = await newKey();

/** The bytes in pieces of uneven length, as a disk or another program gives them. */
function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 50_021) {
    yield bytes.subarray(at, at + size);
  }
}
const read = async () => buffer(await openCopy(path, [recipient], identity));

describe('an encrypted file', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])(
    'of %i bytes is one of age, which reads ours as we read its own',
    async (size) => {
      const bytes = randomBytes(size);
      await writeFor([recipient], Readable.from(inPieces(bytes), { objectMode: false }), path);
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(bytes.equals(Buffer.from(await decrypter.decrypt(readFileSync(path))))).toBe(true);
      expect(bytes.equals(await read())).toBe(true);
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      writeFileSync(path, await encrypter.encrypt(bytes));
      expect(bytes.equals(await read())).toBe(true);
    },
  );

  it('is refused in one sentence where its folder is gone, or what it is read from', async () => {
    const bytes = () => Readable.from([Buffer.from('x')]);
    const none = join(folder, 'gone', 'copy.age');
    for (const recipients of [[recipient], []])
      await expect(writeFor(recipients, bytes(), none)).rejects.toThrow(/^ENOENT: /);
    await expect(writeFor([recipient], createReadStream(none), path)).rejects.toThrow(/ENOENT/);
  });

  it('of which anything was changed, cut or added gives an error, also at the border of its chunks', async () => {
    await writeFor([recipient], Readable.from(inPieces(randomBytes(131_072)), { objectMode: false }), path);
    const whole = readFileSync(path);
    const changed = Buffer.from(whole);
    changed[whole.length - 70_000] = (changed[whole.length - 70_000] ?? 0) ^ 1;
    const wrong = [changed, whole.subarray(0, -1), whole.subarray(0, -65_552), Buffer.concat([whole, whole])];
    for (const bytes of wrong) {
      writeFileSync(path, bytes);
      await expect(read()).rejects.toThrow(PayloadProblem);
    }
    writeFileSync(path, 'no file of age');
    await expect(read()).rejects.toThrow(/không phải là tệp mã hóa của age/);
  });
});
