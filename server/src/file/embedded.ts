import type { FileRefusal } from '@so-viec/shared/file/file-kind';
import { type Archive, openArchive } from '../import/read/archive.ts';

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
/** Documents within a document that are looked into. */
const MOST_WITHIN = 20;

export const isProgram = (bytes: Buffer): boolean => PROGRAMS.some((start) => begins(bytes, start));

const begins = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);

/** Why a document is not taken for what it carries: macros, a program or a script, also within what is embedded in it. */
export async function carriedIn(archive: Archive, depth = 0): Promise<FileRefusal | undefined> {
  const names = archive.names.map((name) => name.toLowerCase());
  if (names.some((name) => name.endsWith('vbaproject.bin'))) return 'file-macros';
  if (names.some((name) => RUNS.test(name))) return 'file-scripts';
  let within = 0;
  for (const name of archive.names) {
    if (PLAIN.test(name.toLowerCase()) || name.endsWith('/')) continue;
    const bytes = await archive.bytes(name);
    if (isProgram(bytes) || (begins(bytes, OLE) && holdsProgram(bytes))) return 'file-scripts';
    if (!begins(bytes, ARCHIVE)) continue;
    within += 1;
    if (within > MOST_WITHIN || depth > 0) return 'file-bomb';
    const found = await carriedWithin(bytes, depth + 1);
    if (found) return found;
  }
  return undefined;
}

async function carriedWithin(bytes: Buffer, depth: number): Promise<FileRefusal | undefined> {
  const archive = await openArchive(bytes, () => undefined);
  try {
    return await carriedIn(archive, depth);
  } finally {
    archive.close();
  }
}

/** Whether an object of the old kind packs a file, or a Windows program stands in it. */
function holdsProgram(bytes: Buffer): boolean {
  if (bytes.includes(PACKAGE)) return true;
  for (let at = bytes.indexOf('MZ', 0, 'latin1'); at !== -1; at = bytes.indexOf('MZ', at + 1, 'latin1')) {
    if (at % SECTOR !== 0) continue;
    const header = bytes.subarray(at, at + 1024);
    if (header.includes('PE\0\0', 0, 'latin1') || header.includes('This program', 0, 'latin1')) return true;
  }
  return false;
}
