import { describe, expect, it } from 'vitest';
import { p, wordFile } from '../../testing/word/word-file.ts';
import { readWord } from './read-word.ts';

const level = (depth: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering xmlns:w="x">
  <w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="9">${level(0, 'upperRoman', '%1.', 3)}${level(1, 'none', '')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>
</w:numbering>`;
const item = (list: number, depth: number, text = 'x') =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

async function linesOf(body: string, numbering = NUMBERING): Promise<string[]> {
  const rows = await readWord(wordFile(body, { 'word/numbering.xml': numbering }));
  return rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}

describe('lists that Word numbers by itself', () => {
  it('read as they are seen: numbers of two levels go on and begin anew', async () => {
    const body = [item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1)].join('');
    expect(await linesOf(body)).toEqual(['1. x', '1.1. x', '1.2. x', '2. x', '2.1. x']);
  });

  it('read as bullets, letters and Roman numbers, or as nothing', async () => {
    const body = [item(2, 0), item(2, 1), item(2, 1), item(3, 0), item(3, 0), item(3, 1)].join('');
    expect(await linesOf(body)).toEqual(['- x', 'a) x', 'b) x', 'III. x', 'IV. x', 'x']);
  });

  it('of which nothing is known read as bullets; an item without text is none', async () => {
    expect(await linesOf(item(5, 0) + item(5, 0, ' ') + p('y'))).toEqual(['- x', 'y']);
  });
});

describe('the text of a paragraph', () => {
  it('is that which is seen: breaks, tabs and hyphens, without what was taken out or is a formula', async () => {
    const run = (inside: string) => `<w:r>${inside}</w:r>`;
    const t = (text: string) => `<w:t>${text}</w:t>`;
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${[
      run(`${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:noBreakHyphen/>${t('d &amp; e')}`),
      `<w:del>${run('<w:delText>gone</w:delText>')}</w:del><w:ins>${run(t(' new'))}</w:ins>`,
      run('<w:instrText>PAGE</w:instrText>'),
      `<w:moveFrom>${run(t('moved'))}</w:moveFrom>`,
    ].join('')}</w:p>`;
    expect(await linesOf(body)).toEqual(['a\tb\nc-d & e new']);
  });

  it('in a text box stands once, though Word writes it twice', async () => {
    const box = `<w:txbxContent>${p('trong khung')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(await linesOf(`<w:p><w:r>${both}<w:t>ngoài</w:t></w:r></w:p>`)).toEqual(['trong khung', 'ngoài']);
  });
});
