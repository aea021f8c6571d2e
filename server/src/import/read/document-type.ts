import type { Archive } from './archive.ts';

const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;
const ROOT = /<[A-Za-z_]/;
/** Nothing that Office writes has more than this before its first element. */
const LONGEST_PROLOG = 64 * 1024;

/** Whether a part of an Office file declares a document type, and with it entities: no program of an office writes one. */
export async function hasDocumentType(archive: Archive): Promise<boolean> {
  for (const name of archive.names) {
    if (/\.(?:xml|rels|vml)$/i.test(name) && (await declaresType(archive.pieces(name)))) return true;
  }
  return false;
}

async function declaresType(pieces: AsyncIterable<string>): Promise<boolean> {
  let prolog = '';
  for await (const piece of pieces) {
    // Read as UTF-8, a part in UTF-16 has a NUL beside each letter.
    prolog += piece.replaceAll('\0', '');
    const root = prolog.search(ROOT);
    if (DOCUMENT_TYPE.test(root < 0 ? prolog : prolog.slice(0, root))) return true;
    if (root >= 0 || prolog.length > LONGEST_PROLOG) return false;
  }
  return false;
}
