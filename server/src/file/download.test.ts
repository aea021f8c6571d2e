import { describe, expect, it } from 'vitest';
import { attachmentNamed } from './download.ts';

describe('the name of an attachment', () => {
  it.each([
    [
      'Đề án VTVL.docx',
      `attachment; filename="de-an-vtvl.docx"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20VTVL.docx`,
    ],
    [
      "Phụ lục (1) 'a'.pdf",
      `attachment; filename="phu-luc-1-a-.pdf"; filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%20%281%29%20%27a%27.pdf`,
    ],
    ['提案.pdf', `attachment; filename="-.pdf"; filename*=UTF-8''%E6%8F%90%E6%A1%88.pdf`],
  ])('%s is written for old and new programs', (name, header) => {
    expect(attachmentNamed(name)).toBe(header);
  });
});
