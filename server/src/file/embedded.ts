import { setImmediate } from 'node:timers/promises';
import { FILE_LIMIT, type FileRefusal } from '@so-viec/shared/file/file-kind';
import { type Archive, openArchive, type Unpacked } from '../import/read/archive.ts';

/** What runs when it is opened out of a document that carries it. */
const RUNS = /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|sh|lnk)$/;
/** Parts that nobody opens out of a document. */
const PLAIN = /\.(xml|rels|vml|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|ttf|odttf|fntdata)$/;
/** How programs begin: Windows, Linux, macOS. */
const PROGRAMS = ['4d5a', '7f454c46', 'cffaedfe', 'cafebabe'].map((hex) => Buffer.from(hex, 'hex'));
const ARCHIVE = Buffer.from('PK\u0003\u0004');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The part of an object of the old kind that holds a whole file, of any kind. */
const PACKAGE = Buffer.from('Ole10Native', 'utf16le');
/** Objects of the old kind keep what they hold from such places on. */
const SECTOR = 64;
const [M, Z] = [0x4d, 0x5a];
/** What tells a Windows program stands so near behind its first letters. */
const HEADER = 1024;
const MARKS = ['PE\0\0', 'This program'];
/** So much is looked through at once; then others have their turn. */
const PIECE = 256 * 1024;
/** Documents within a document that are looked into. */
const MOST_WITHIN = 20;

export const isProgram = (bytes: Buffer): boolean => PROGRAMS.some((start) => begins(bytes, start));

const begins = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);

/**
 * Why a document is not taken for what it carries: macros, a program or a script, also within what is embedded in it. All
 * that is unpacked of it is counted in `so`, whichever archive it comes out of.
 */
export async function carriedIn(archive: Archive, so: Unpacked, depth = 0): Promise<FileRefusal | undefined> {
  const names = archive.names.map((name) => name.toLowerCase());
  if (names.some((name) => name.endsWith('vbaproject.bin'))) return 'file-macros';
  if (names.some((name) => RUNS.test(name))) return 'file-scripts';
  let within = 0;
  for (const name of archive.names) {
    if (PLAIN.test(name.toLowerCase()) || name.endsWith('/')) continue;
    const start = await startOf(archive, name);
    if (isProgram(start)) return 'file-scripts';
    if (begins(start, OLE) && (await holdsProgram(archive.chunks(name)))) return 'file-scripts';
    if (!begins(start, ARCHIVE)) continue;
    within += 1;
    if (within > MOST_WITHIN || depth > 0) return 'file-bomb';
    const bytes = await wholeOf(archive, name);
    const found = bytes ? await carriedWithin(bytes, so, depth + 1) : 'file-bomb';
    if (found) return found;
  }
  return undefined;
}

/** The first bytes of a part: most need no more to be known. */
async function startOf(archive: Archive, name: string): Promise<Buffer> {
  let start = Buffer.alloc(0);
  for await (const chunk of archive.chunks(name)) {
    start = Buffer.concat([start, chunk]);
    if (start.length >= OLE.length) break;
  }
  return start;
}

/** A document that is carried; none where it is larger than one that would be taken by itself. */
async function wholeOf(archive: Archive, name: string): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of archive.chunks(name)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > FILE_LIMIT) return undefined;
  }
  return Buffer.concat(chunks);
}

async function carriedWithin(bytes: Buffer, so: Unpacked, depth: number): Promise<FileRefusal | undefined> {
  const archive = await openArchive(bytes, () => undefined, so);
  try {
    return await carriedIn(archive, so, depth);
  } finally {
    archive.close();
  }
}

/** Whether an object of the old kind packs a file, or a Windows program stands in it. */
export async function holdsProgram(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      if (at > 0) await setImmediate();
      const bytes = Buffer.concat([rest, chunk.subarray(at, at + PIECE)]);
      if (bytes.includes(PACKAGE) || hasProgram(bytes)) return true;
      // A program whose header is not whole yet is looked at with what follows.
      rest = bytes.subarray(Math.max(0, Math.floor((bytes.length - HEADER) / SECTOR) * SECTOR));
    }
  }
  return false;
}

/** Goes through the bytes once for each mark, however many beginnings of a program stand there. */
function hasProgram(bytes: Buffer): boolean {
  const marks = MARKS.map((mark) => ({ mark, found: -1 }));
  for (let at = 0; at < bytes.length; at += SECTOR) {
    if (bytes[at] !== M || bytes[at + 1] !== Z) continue;
    for (const one of marks) {
      if (one.found < at) {
        const next = bytes.indexOf(one.mark, at, 'latin1');
        one.found = next === -1 ? Number.POSITIVE_INFINITY : next;
      }
      if (one.found + one.mark.length <= at + HEADER) return true;
    }
  }
  return false;
}
