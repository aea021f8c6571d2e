import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../http/problem.ts';
import { archiveOf, workbookParts } from '../../testing/archive-of.ts';
import { p, wordFile, wordParts } from '../../testing/word/word-file.ts';
import { readWord } from './read-word.ts';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const BODY = p('BẢN MÔ TẢ CÔNG VIỆC') + p('Tên VTVL: Lái xe');

/** Rows that differ, so that the file is no bomb. */
const manyRows = (): string => Array.from({ length: 50_001 }, (_, i) => p(`${i} ${Math.sin(i)}`)).join('');

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWord(bytes);
  } catch (error) {
    if (error instanceof Problem) return error.body.code;
    throw error;
  }
  return 'taken';
}

/** The parts of a good file, one of them spoiled. */
function spoiled(name: string, spoil: (text: string) => string): Buffer {
  const parts = wordParts(BODY);
  parts[name] = spoil(parts[name] ?? '');
  return archiveOf(parts);
}

describe('a file that is refused', () => {
  let spaces: Buffer;
  beforeAll(() => {
    spaces = Buffer.alloc(210 * 1024 * 1024, '<w:p/> ');
  });
  afterAll(() => {
    spaces = Buffer.alloc(0);
  });

  it.each<[reason: string, code: string, bytes: () => Uint8Array]>([
    ['has nothing in it', 'word-empty', () => Buffer.alloc(0)],
    ['is an old .doc', 'word-old', () => Buffer.concat([OLE, Buffer.from('WordDocument', 'utf16le')])],
    [
      'is encrypted',
      'word-encrypted',
      () => Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['is a PDF', 'word-other', () => Buffer.from('%PDF-1.7')],
    [
      'is a workbook',
      'word-other',
      () => archiveOf({ ...workbookParts('<row/>'), '[Content_Types].xml': '<Types/>' }),
    ],
    ['is an archive of anything', 'word-other', () => archiveOf({ 'a.txt': 'a' })],
    ['is half of a file', 'word-broken', () => wordFile(BODY).subarray(0, 300)],
    ['holds a macro project', 'word-macros', () => wordFile(BODY, { 'word/vbaProject.bin': 'x' })],
    [
      'is a .docm by its type',
      'word-macros',
      () => spoiled('[Content_Types].xml', (text) => text.replace('main+xml', 'macroEnabled.main+xml')),
    ],
    [
      'reaches for another file through an entity',
      'word-entities',
      () =>
        spoiled(
          'word/document.xml',
          (text) => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${text}`,
        ),
    ],
    [
      'has a document type among its parts',
      'word-entities',
      () => wordFile(BODY, { 'word/numbering.xml': '<!doctype x><numbering/>' }),
    ],
    ['has more rows than fifty thousand', 'word-too-long', () => wordFile(BODY + manyRows())],
    ['has tables in tables', 'word-too-long', () => wordFile(`${BODY}${'<w:tbl><w:tr><w:tc>'.repeat(21)}`)],
    [
      'has rows of very many cells',
      'word-too-long',
      () => wordFile(`${BODY}<w:tbl><w:tr>${'<w:tc></w:tc>'.repeat(201)}</w:tr></w:tbl>`),
    ],
    ['breaks off in a tag', 'word-broken', () => spoiled('word/document.xml', (text) => text.slice(0, -20))],
    [
      'unpacks to more than 200 MB',
      'word-bomb',
      () => archiveOf({ ...wordParts(BODY), 'word/media/a.bin': spaces }),
    ],
    ['grows two hundredfold', 'word-bomb', () => wordFile(`${BODY}${' '.repeat(2_000_000)}`)],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await refusalOf(bytes())).toBe(code);
  });

  it('is none where the file is sound', async () => {
    expect(await refusalOf(wordFile(BODY))).toBe('taken');
  });
});

describe('text that a database cannot hold', () => {
  it('is taken without the characters that are none', async () => {
    const body = BODY.replace('Lái xe', 'Lái&#0; xe&#xFFFE;&#xD800;');
    const rows = await readWord(wordFile(body));
    expect(rows.at(-1)?.cells[0]?.text).toBe('Tên VTVL: Lái xe\ufffd');
  });
});
