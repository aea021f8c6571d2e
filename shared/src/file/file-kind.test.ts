import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingOf, FILE_ENDINGS, isNameOf, safeFileName } from './file-kind.ts';

describe('the name of a file', () => {
  it.each([
    ['Đề án VTVL.docx', 'Đề án VTVL.docx'],
    ['  Phụ lục   1.PDF ', 'Phụ lục 1.pdf'],
    ['C:\\Users\\ha\\de an.pdf', 'C--Users-ha-de an.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['phụ lục\u202efdp.exe', 'phụ lụcfdp.exe'],
    ['Đề\u0300.pdf', 'Đề\u0300.pdf'.normalize('NFC')],
    ['.pdf', 'tep.pdf'],
    ['', 'tep'],
    ['a"b\r\nSet-Cookie: x=1.png', 'a-bSet-Cookie- x=1.png'],
  ])('%j is kept as %j', (name, kept) => {
    expect(safeFileName(name)).toBe(kept);
  });

  it('is at most 150 characters and keeps its ending', () => {
    const kept = safeFileName(`${'Đ'.repeat(400)}.docx`);
    expect([Array.from(kept).length, endingOf(kept)]).toEqual([150, 'docx']);
  });

  it('is the same when it is kept again, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const kept = safeFileName(name);
        expect(safeFileName(kept)).toBe(kept);
        expect(kept).not.toMatch(/[\\/"\r\n]/);
        expect(kept.length).toBeGreaterThan(0);
      }),
    );
  });

  it('has to say what the content is', () => {
    expect(isNameOf('jpg', 'anh.JPEG')).toBe(true);
    expect(isNameOf('docx', 'de-an.doc')).toBe(false);
    expect(isNameOf('pdf', 'de-an')).toBe(false);
    expect(FILE_ENDINGS).toEqual(['.pdf', '.docx', '.xlsx', '.png', '.jpg', '.jpeg']);
  });
});
