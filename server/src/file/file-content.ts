import { type FileKind, type FileRefusal, isNameOf, kindOfName } from '@so-viec/shared/file/file-kind';
import { Problem } from '../http/problem.ts';
import { type Archive, openArchive, type Unpacked } from '../import/read/archive.ts';
import { hasDocumentType } from '../import/read/document-type.ts';
import { FileProblem } from '../import/read/file-problem.ts';
import { carriedIn, isProgram } from './embedded.ts';
import { scriptsIn } from './pdf-scripts.ts';

const PDF = Buffer.from('%PDF-');
/** "%PDF-1.7" alone on its line; a page of the web that begins with "%PDF-" is none. */
const isPdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d\s*?[\r\n]/.test(bytes.subarray(0, 64).toString('latin1'));

const SIGNATURES: [kind: 'pdf' | 'png' | 'jpg' | 'zip' | 'ole', bytes: Buffer][] = [
  ['pdf', PDF],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff])],
  ['zip', Buffer.from('PK\u0003\u0004')],
  ['ole', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
];
/** How Office keeps a document with a password: within a file of the old kind. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const MACRO = /macroEnabled/i;
const CONTENT_TYPES = '[Content_Types].xml';

/** Refuses a file beside its field. */
export function refuseFile(code: FileRefusal, params?: Record<string, string>): never {
  throw new Problem('file-refused', { fields: [{ path: 'file', code, ...(params && { params }) }] });
}

/** What a file is, by its content and not by its name. Refuses with `file-refused` whatever is not taken. */
export async function kindOfFile(bytes: Buffer, name: string): Promise<FileKind> {
  if (bytes.length === 0) return refuseFile('file-empty');
  if (bytes.subarray(0, 5).equals(PDF) && !isPdf(bytes)) return refuseFalse(bytes, name);
  const found = SIGNATURES.find(([, signature]) =>
    bytes.subarray(0, signature.length).equals(signature),
  )?.[0];
  if (found === undefined) return refuseFalse(bytes, name);
  if (found === 'ole') return refuseFile(bytes.includes(ENCRYPTED) ? 'file-protected' : 'file-old-office');
  const scripts = found === 'pdf' ? await scriptsIn(bytes) : undefined;
  if (scripts) return refuseFile(scripts);
  const kind = found === 'zip' ? await kindOfArchive(bytes) : found;
  if (!isNameOf(kind, name)) return refuseFile('file-name-differs', { kind: kind.toUpperCase() });
  return kind;
}

/** A file that is not what its name says, told by what it is instead; a name of no kind is told which kinds are taken. */
function refuseFalse(bytes: Buffer, name: string): never {
  const claimed = kindOfName(name);
  if (!claimed) return refuseFile('file-kind');
  const head = bytes.subarray(0, 512).toString('latin1').trimStart();
  const code = isProgram(bytes)
    ? 'file-is-program'
    : head.startsWith('#!')
      ? 'file-is-script'
      : /^(%PDF-)?\s*<(!doctype html|html|script|\?xml|svg)/i.test(head)
        ? 'file-is-page'
        : 'file-is-other';
  return refuseFile(code, { name, kind: claimed.toUpperCase() });
}

async function kindOfArchive(bytes: Buffer): Promise<FileKind> {
  const so: Unpacked = { bytes: 0, parts: 0 };
  try {
    const archive = await openArchive(bytes, () => undefined, so);
    try {
      return await kindOfParts(archive, so);
    } finally {
      archive.close();
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return refuseFile(error.code === 'zip-bomb' ? 'file-bomb' : 'file-broken');
  }
}

async function kindOfParts(archive: Archive, so: Unpacked): Promise<FileKind> {
  const names = archive.names.map((name) => name.toLowerCase());
  const hasTypes = archive.names.includes(CONTENT_TYPES);
  if (hasTypes && (await saysMacros(archive.pieces(CONTENT_TYPES)))) return refuseFile('file-macros');
  if (await hasDocumentType(archive)) return refuseFile('file-entities');
  const kind = names.includes('word/document.xml') ? 'docx' : names.includes('xl/workbook.xml') && 'xlsx';
  if (!hasTypes || !kind) return refuseFile('file-kind');
  const carried = await carriedIn(archive, so);
  if (carried) return refuseFile(carried);
  return kind;
}

/** Piece by piece: a list of two hundred megabytes is as easily packed as a short one. */
async function saysMacros(types: AsyncIterable<string>): Promise<boolean> {
  let rest = '';
  for await (const piece of types) {
    const text = rest + piece;
    if (MACRO.test(text)) return true;
    rest = text.slice(-MACRO.source.length);
  }
  return false;
}
