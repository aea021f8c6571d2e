import { archiveOf } from './archive-of.ts';

const TYPES = '<Types><Override ContentType="application/vnd.openxmlformats-officedocument"/></Types>';

/** A small PDF; `words` make it another file. */
export const pdfOf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);

/** A small Word file; `more` parts are put into it. */
export const docxOf = (words: string, more: Record<string, string> = {}): Buffer =>
  archiveOf({ '[Content_Types].xml': TYPES, 'word/document.xml': `<w:p>${words}</w:p>`, ...more });

/** What the beginning of an old Word file looks like; with a password Office writes `EncryptedPackage` into one. */
export const oldOffice = (words = ''): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(words, 'utf16le'),
  ]);
