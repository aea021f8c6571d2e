import { Writable } from 'node:stream';
import { type Db, insertFormFilePart, inTransaction } from '@so-viec/db';

const PART_BYTES = 512 * 1024;

/** A stream into the parts of a file in the database; `size` is what it has taken. */
export class PartWriter extends Writable {
  readonly #db: Db;
  readonly #fileId: string;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #part = 0;
  size = 0;

  constructor(db: Db, fileId: string) {
    super();
    this.#db = db;
    this.#fileId = fileId;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.size += chunk.length;
    this.#waitingBytes += chunk.length;
    this.#waiting.push(chunk);
    if (this.#waitingBytes < PART_BYTES) done();
    else this.#flush().then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#flush().then(() => done(), done);
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return;
    const content = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    const row = { fileId: this.#fileId, part: this.#part++, content };
    await inTransaction(this.#db, (trx) => insertFormFilePart(trx, row));
  }
}
