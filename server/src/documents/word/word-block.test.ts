import { describe, expect, it } from 'vitest';
import { openArchive } from '../../import/read/archive.ts';
import { wordOf } from '../../testing/documents/write-forms.ts';
import { type Block, cell, heading, line } from '../paper/paper.ts';

/** The body of a Word file of these blocks. */
async function xmlOf(...blocks: Block[]): Promise<string> {
  const archive = await openArchive(await wordOf([{ name: 'A', blocks }]), () => undefined);
  const xml = await archive.text('word/document.xml');
  archive.close();
  return xml.slice(xml.indexOf('<w:body>'), xml.lastIndexOf('<w:sectPr'));
}
const paragraphs = (xml: string) => xml.match(/<w:p>.*?<\/w:p>/g) ?? [];

describe('a paragraph in Word', () => {
  it('is aligned, spaced and sized as on the PDF', async () => {
    const [first = ''] = paragraphs(
      await xmlOf(line('Một', { align: 'right', size: 12, before: 6, after: 4 })),
    );
    expect(first).toContain('<w:spacing w:after="80" w:before="120"/>');
    expect(first).toContain('<w:jc w:val="right"/>');
    expect(first).toContain('<w:sz w:val="24"/>');
  });

  it('is bold, in italics or raised where it says so, and only there', async () => {
    const xml = await xmlOf(
      line([
        { text: 'đậm', bold: true },
        { text: 'nghiêng', italic: true },
        { text: '1', raised: true },
        { text: 'thường' },
      ]),
    );
    const runs = xml.match(/<w:r>.*?<\/w:r>/g) ?? [];
    const looks = runs.map((run) => ['<w:b/>', '<w:i/>', 'superscript'].filter((look) => run.includes(look)));
    expect(looks).toEqual([['<w:b/>'], ['<w:i/>'], ['superscript'], []]);
  });

  it('of several lines breaks between them', async () => {
    expect((await xmlOf(line('một\nhai'))).match(/<w:br\/>/g)).toHaveLength(1);
  });

  it('stays with the next where it is a heading, or the last before signatures', async () => {
    const side = { placeAndDate: '', office: 'A', signed: '', name: 'B' };
    const xml = await xmlOf(heading('I'), line('một'), line('hai'), {
      kind: 'signatures',
      sides: [side, side],
    });
    const [first, second, third] = paragraphs(xml).map((one) => /<w:keepNext\/>/.test(one));
    expect([first, second, third]).toEqual([true, false, true]);
  });

  it('keeps signs that mean something in XML', async () => {
    expect(await xmlOf(line('a < b & "c"'))).toContain('a &lt; b &amp; ');
  });
});

describe('a table in Word', () => {
  const table: Block = {
    ...{ kind: 'table', columns: [1, 3], head: ['TT', 'Tiêu chí'] },
    rows: [
      [cell('1', 'centre'), cell('Một')],
      [cell('2', 'centre'), cell('Hai')],
      [cell('', 'centre'), cell('Cộng', 'centre', true)],
    ],
  };

  it('has columns by their shares, over the width between the margins', async () => {
    const xml = await xmlOf(table);
    const widths = (xml.match(/<w:gridCol w:w="(\d+)"\/>/g) ?? []).map((one) => Number(/\d+/.exec(one)?.[0]));
    expect(widths).toEqual([2268, 6804]);
  });

  it('repeats its head and keeps its last row with the one above', async () => {
    const rows = (await xmlOf(table)).match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, false, true, false]);
  });
});

it('draws no border around heads and signatures', async () => {
  const heads: Block = { kind: 'heads', superior: 'TỈNH', body: 'SỞ', nation: 'CỘNG HÒA', motto: 'Độc lập' };
  const xml = await xmlOf(heads);
  expect(xml).not.toMatch(/<w:(top|left|insideV)[^>]*w:val="single"/);
  // Two short rules, of borders under empty paragraphs.
  expect(xml.match(/<w:pBdr><w:bottom w:val="single"/g)).toHaveLength(2);
});

it('ends with a paragraph after a table, as Word wants it', async () => {
  const side = { placeAndDate: '', office: 'A', signed: '', name: 'B' };
  const xml = await xmlOf({ kind: 'signatures', sides: [side, side] });
  expect(xml.indexOf('<w:p>', xml.lastIndexOf('</w:tbl>'))).toBeGreaterThan(0);
});
