import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../http/problem.ts';
import { openArchive } from '../import/read/archive.ts';
import { archiveOf, workbookParts } from '../testing/archive-of.ts';
import { docxOf, oldOffice, pdfOf } from '../testing/files.ts';
import { carriedIn, holdsProgram } from './embedded.ts';
import { kindOfFile } from './file-content.ts';

const TYPES = { '[Content_Types].xml': '<Types/>' };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);

const WORD = { ...TYPES, 'word/document.xml': '<w:document/>' };
const OPENS = '<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>';

/** A PDF whose objects stand packed in a stream of objects, as most programs write them. */
function packedPdf(objects: string | Buffer, filter = '/FlateDecode', before = ''): Buffer {
  const packed = deflateSync(objects);
  const said = `<</Type/ObjStm/N 1/First 4/Length ${packed.length}/Filter${filter}>>`;
  const head = Buffer.from(`%PDF-1.7\n5 0 obj\n${said}${before}\nstream\n`);
  return Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\n%%EOF')]);
}

const UNREADABLE = Buffer.from(
  packedPdf('<<>>').toString('latin1').replace('stream\nx', 'stream\n?'),
  'latin1',
);

async function lookAt(bytes: Buffer, name: string): Promise<unknown> {
  try {
    return await kindOfFile(bytes, name);
  } catch (error) {
    if (error instanceof Problem) return error.body.fields?.[0]?.code;
    throw error;
  }
}

describe('a file', () => {
  it.each<[string, Buffer, string]>([
    ['de-an.pdf', pdfOf('Đề án'), 'pdf'],
    ['de-an.docx', docxOf('Đề án'), 'docx'],
    ['bang.xlsx', archiveOf({ ...TYPES, ...workbookParts('') }), 'xlsx'],
    ['goi.pdf', packedPdf('<</OpenAction[3 0 R/Fit]/Type/Catalog>>'), 'pdf'],
    ['anh.png', PNG, 'png'],
    ['anh.JPG', JPG, 'jpg'],
    ['anh.jpeg', JPG, 'jpg'],
  ])('%s is taken for what it is', async (name, bytes, kind) => {
    expect(await lookAt(bytes, name)).toBe(kind);
  });

  it.each<[string, Buffer, string, string]>([
    ['that is empty', Buffer.alloc(0), 'a.pdf', 'file-empty'],
    ['that is a program', Buffer.from('MZ\u0090\u0000'), 'de-an.pdf', 'file-is-program'],
    ['that is a shell script', Buffer.from('#!/bin/sh\nrm'), 'de-an.pdf', 'file-is-script'],
    ['of a kind that is not taken', Buffer.from('MZ\u0090\u0000'), 'de-an.exe', 'file-kind'],
    ['that is a page with a script', Buffer.from('<html><script>'), 'de-an.pdf', 'file-is-page'],
    ['of plain text', Buffer.from('Đề án'), 'de-an.docx', 'file-is-other'],
    ['that is really a .doc', oldOffice('Word.Document.8'), 'de-an.docx', 'file-old-office'],
    ['with a password', oldOffice('EncryptedPackage'), 'de-an.docx', 'file-protected'],
    ['that only begins as a PDF', Buffer.from('%PDF-<html><script>'), 'de-an.pdf', 'file-is-page'],
    [
      'with a document type',
      docxOf('x', {
        'docProps/app.xml': '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>',
      }),
      'de-an.docx',
      'file-entities',
    ],
    [
      'with a document type in two bytes a letter',
      docxOf('x', { 'word/a.xml': '\0<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0x\0>\0<\0x\0/\0>' }),
      'de-an.docx',
      'file-entities',
    ],
    ['with macros', docxOf('x', { 'word/vbaProject.bin': 'VBA' }), 'de-an.docx', 'file-macros'],
    [
      'that says it has macros',
      docxOf('x', { '[Content_Types].xml': '<Types>application/vnd.ms-word.document.macroEnabled</Types>' }),
      'de-an.docm',
      'file-macros',
    ],
    [
      'with a script that runs when it is opened',
      Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF'),
      'de-an.pdf',
      'file-scripts',
    ],
    ['that carries a program', docxOf('x', { 'word/embeddings/a.exe': 'MZ' }), 'de-an.docx', 'file-scripts'],
    [
      'that carries a program as an object',
      docxOf('x', { 'word/embeddings/oleObject1.bin': 'MZ\u0090' }),
      'de-an.docx',
      'file-scripts',
    ],
    [
      'that packs a file in an object of the old kind',
      archiveOf({ ...WORD, 'word/embeddings/oleObject1.bin': oldOffice('Ole10Native') }),
      'de-an.docx',
      'file-scripts',
    ],
    [
      'that carries a table with macros',
      archiveOf({
        ...WORD,
        'word/embeddings/a.xlsx': archiveOf({ ...TYPES, 'xl/vbaProject.bin': 'VBA' }),
      }),
      'de-an.docx',
      'file-macros',
    ],
    ['whose script stands in packed objects', packedPdf(OPENS), 'de-an.pdf', 'file-scripts'],
    ['whose script’s name is disguised', packedPdf('<</S/J#61vaScript>>'), 'de-an.pdf', 'file-scripts'],
    ['whose objects unpack without end', packedPdf('0'.repeat(70_000_000)), 'de-an.pdf', 'file-bomb'],
    [
      'whose objects are hidden twice',
      packedPdf('<<>>', '[/ASCIIHexDecode/FlateDecode]'),
      'de-an.pdf',
      'file-scripts',
    ],
    [
      'whose objects are packed twice',
      packedPdf(deflateSync(OPENS), '[/FlateDecode/FlateDecode]'),
      'de-an.pdf',
      'file-scripts',
    ],
    [
      'whose packed objects stand behind a remark',
      packedPdf(OPENS, '/FlateDecode', ' % >> endobj'),
      'de-an.pdf',
      'file-scripts',
    ],
    ['whose objects cannot be read', UNREADABLE, 'de-an.pdf', 'file-broken'],
    ['that is some other archive', archiveOf({ 'a.exe': 'MZ' }), 'de-an.docx', 'file-kind'],
    ['that was cut off', docxOf('Đề án').subarray(0, 60), 'de-an.docx', 'file-broken'],
    ['that unpacks without end', docxOf('0'.repeat(5_000_000)), 'de-an.docx', 'file-bomb'],
    ['named as another kind', pdfOf('Đề án'), 'de-an.docx', 'file-name-differs'],
    ['named as a program', docxOf('Đề án'), 'de-an.exe', 'file-name-differs'],
    ['without an ending', JPG, 'anh', 'file-name-differs'],
  ])('%s is refused', async (_what, bytes, name, code) => {
    expect(await lookAt(bytes, name)).toBe(code);
  });
});

const MB = 1024 * 1024;

/** What it gives, and how often others had their turn meanwhile. */
async function turnsWhile<T>(run: () => Promise<T>): Promise<{ given: T; turns: number }> {
  let [turns, isOver] = [0, false];
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const given = await run();
  isOver = true;
  return { given, turns };
}

describe('a file made to be long looked at', () => {
  it('an object full of beginnings of programs is gone through a few times, and gives way', async () => {
    const searched = vi.spyOn(Buffer.prototype, 'indexOf');
    const object = Buffer.alloc(MB, `MZ${'P'.repeat(62)}`);
    const { given, turns } = await turnsWhile(() => holdsProgram(chunksOf(object)));
    const walked = searched.mock.contexts.reduce(
      (sum, bytes, at) => sum + bytes.length - Number(searched.mock.calls[at]?.[1] ?? 0),
      0,
    );
    searched.mockRestore();
    expect(given).toBe(false);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(walked / MB).toBeLessThan(5);
  });

  it.each([
    ['between two pieces', 256 * 1024 - 128, 'PE\0\0', 200],
    ['of DOS, at the end of a piece', 256 * 1024 - 64, 'This program', 78],
    ['after a beginning that is none', 64, 'PE\0\0', 1020],
  ])('a program in an object is found: %s', async (_where, at, mark, behind) => {
    const object = Buffer.alloc(MB, 'x');
    object.write('MZ', 0);
    object.write('MZ', at);
    object.write(mark, at + behind, 'latin1');
    expect(await holdsProgram(chunksOf(object))).toBe(true);
    object.write('--', at);
    expect(await holdsProgram(chunksOf(object))).toBe(false);
  });

  it('documents within a document are counted with it', async () => {
    const parts = { 'a.xml': 'x', 'b.bin': 'x'.repeat(1000) };
    const whole = archiveOf({ ...WORD, '1.docx': archiveOf(parts), '2.docx': archiveOf(parts) });
    const so = { bytes: 0, parts: 0 };
    const archive = await openArchive(whole, () => undefined, so);
    expect(await carriedIn(archive, so)).toBeUndefined();
    expect(so.parts).toBe(4 + 2 + 2);
    expect(so.bytes).toBeGreaterThan(2000);
    for (const full of [
      { bytes: 200 * MB - 1000, parts: 0 },
      { bytes: 0, parts: 1999 },
    ]) {
      await expect(openArchive(archiveOf(parts), () => undefined, full)).rejects.toThrow('zip-bomb');
    }
  });

  it('a PDF’s streams of objects are counted, whether they can be read or not', async () => {
    const many = Buffer.from(`%PDF-1.7\n${'/ObjStm stream\n'.repeat(5001)}`);
    expect(await lookAt(many, 'a.pdf')).toBe('file-bomb');
    // Thirty-three megabytes, then what cannot be unpacked.
    const unpacks = deflateRawSync(Buffer.alloc(MB, '0'), { finishFlush: constants.Z_FULL_FLUSH });
    const packed = Buffer.concat([
      Buffer.from([0x78, 0x9c]),
      ...Array.from({ length: 33 }, () => unpacks),
      Buffer.from([7]),
    ]);
    const stream = Buffer.concat([Buffer.from('/ObjStm stream\n'), packed]);
    expect(await lookAt(Buffer.concat([Buffer.from('%PDF-1.7\n'), stream, stream]), 'a.pdf')).toBe(
      'file-bomb',
    );
  });

  it('a PDF of numbered letters gives way', async () => {
    const { given, turns } = await turnsWhile(() =>
      lookAt(Buffer.from(`%PDF-1.7\n${'#41'.repeat(MB / 3)}`), 'a.pdf'),
    );
    expect(given).toBe('pdf');
    expect(turns).toBeGreaterThanOrEqual(6);
  });

  it.each([
    ['its script', Buffer.from('/J#61vaScript')],
    ['packed objects', packedPdf(OPENS).subarray('%PDF-1.7\n'.length)],
  ])('%s is found wherever it is cut', async (_what, words) => {
    const before = Buffer.alloc(256 * 1024, ' ');
    before.write('%PDF-1.7\n');
    for (let back = 0; back < words.length; back += 5) {
      const bytes = Buffer.concat([before.subarray(0, before.length - back), words]);
      expect(await lookAt(bytes, 'a.pdf')).toBe('file-scripts');
    }
  });
});

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
