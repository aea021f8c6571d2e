import type { SourceRow } from '@so-viec/shared/position-description/read/source';
import { Problem } from '../../http/problem.ts';
import { type Archive, LONGEST_INDEX, openArchive } from '../../import/read/archive.ts';
import type { OnRead } from '../../import/read/on-read.ts';
import { attributeOf, startTags } from '../../import/read/xml.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { readBody } from './read-body.ts';
import { asWordProblem } from './word-problem.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MARGINS = /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, i) => bytes[i] === byte);

/**
 * Reads a .docx into rows of text: the body, then headers, footers and notes. Refuses with its reason what is no Word
 * document, an old, encrypted or broken one, one with macros or entities, and more than 200 MB inside. No part is
 * fetched from elsewhere, none is run.
 */
export async function readWord(bytes: Uint8Array, onRead: OnRead = () => undefined): Promise<SourceRow[]> {
  if (bytes.length === 0) throw new Problem('word-empty');
  if (startsWith(bytes, OLE)) throw new Problem(isEncrypted(bytes) ? 'word-encrypted' : 'word-old');
  if (!startsWith(bytes, ZIP)) throw new Problem('word-other');
  return await asWordProblem(async () => {
    const archive = await openArchive(bytes, onRead);
    try {
      return await readParts(archive);
    } finally {
      archive.close();
    }
  });
}

/** Both an old .doc and an encrypted .docx are OLE files; the encrypted one holds a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

async function readParts(archive: Archive): Promise<SourceRow[]> {
  const main = await mainPartOf(archive);
  const numbering = await readNumbering(
    archive.names.includes('word/numbering.xml') ? archive.pieces('word/numbering.xml') : undefined,
  );
  const rows = await readBody(archive.pieces(main), numbering);
  return [...rows, ...(await readMargins(archive, numbering))];
}

/** The part that holds the text. Refuses macros, whatever the file is called. */
async function mainPartOf(archive: Archive): Promise<string> {
  const { names } = archive;
  if (!names.includes('[Content_Types].xml')) throw new Problem('word-other');
  const types = await archive.text('[Content_Types].xml', LONGEST_INDEX);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(types)) throw new Problem('word-entities');
  const hasMacros =
    /macroEnabled|vbaProject/i.test(types) || names.some((name) => /vbaProject|vbaData/i.test(name));
  if (hasMacros) throw new Problem('word-macros');
  const override = startTags(types, 'Override').find((tag) => attributeOf(tag, 'ContentType') === MAIN);
  const main = override && attributeOf(override, 'PartName')?.replace(/^\//, '');
  if (!main || !names.includes(main)) throw new Problem('word-other');
  return main;
}

async function readMargins(archive: Archive, numbering: Numbering): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for (const name of archive.names.filter((part) => MARGINS.test(part))) {
    rows.push(...(await readBody(archive.pieces(name), numbering)));
  }
  return rows
    .filter(({ cells }) => cells.some(({ text }) => /\p{L}/u.test(text)))
    .map((row) => ({ ...row, isMargin: true }));
}
