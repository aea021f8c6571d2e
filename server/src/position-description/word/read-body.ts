import type { SourceRow } from '@so-viec/shared/position-description/read/source';
import type { Numbering } from './numbering.ts';
import { RowBuilder } from './row-builder.ts';
import { readXml, type XmlReader } from './xml-events.ts';

interface Paragraph {
  text: string;
  listId: string;
  depth: number;
}

type Attribute = (name: string) => string | undefined;

/** Copies of what stands elsewhere, and text that was moved away or is a field's formula. */
const SKIPPED = new Set(['Fallback', 'moveFrom', 'del', 'instrText', 'delText', 'delInstrText']);
const SIGNS: Record<string, string> = {
  br: '\n',
  cr: '\n',
  tab: '\t',
  noBreakHyphen: '-',
  sym: '•',
  ptab: '\t',
};

/** Reads a part of a Word document into rows: paragraphs and table rows with their merged cells. */
export async function readBody(pieces: AsyncIterable<string>, numbering: Numbering): Promise<SourceRow[]> {
  const builder = new RowBuilder();
  await readXml(pieces, new BodyReader(builder, numbering));
  return builder.rows;
}

class BodyReader implements XmlReader {
  readonly #builder: RowBuilder;
  readonly #numbering: Numbering;
  readonly #paragraphs: Paragraph[] = [];
  #skipped = 0;
  #inProperties = 0;
  #isText = false;

  constructor(builder: RowBuilder, numbering: Numbering) {
    this.#builder = builder;
    this.#numbering = numbering;
  }

  open(name: string, attribute: Attribute): void {
    if (SKIPPED.has(name)) this.#skipped++;
    if (this.#skipped > 0) return;
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'tbl') this.#builder.openTable();
    else if (name === 'tr') this.#builder.openRow();
    else if (name === 'tc') this.#builder.openCell();
    else if (name === 'p') this.#paragraphs.push({ text: '', listId: '', depth: 0 });
    else if (name === 't') this.#isText = true;
    else if (name === 'pPr' || name === 'rPr') this.#inProperties++;
    else if (this.#inProperties > 0) readListPlace(name, paragraph, attribute);
    else if (name in SIGNS && paragraph) paragraph.text += SIGNS[name] ?? '';
    else this.#readPlace(name, attribute);
  }

  #readPlace(name: string, attribute: Attribute): void {
    if (name === 'gridSpan') this.#builder.spanColumns(Number(attribute('val')) || 1);
    else if (name === 'gridBefore') this.#builder.skipColumns(Number(attribute('val')) || 0);
    else if (name === 'vMerge') this.#builder.mergeCell(attribute('val') === 'restart' ? 'start' : 'rest');
  }

  close(name: string): void {
    if (SKIPPED.has(name)) {
      this.#skipped = Math.max(0, this.#skipped - 1);
      return;
    }
    if (this.#skipped > 0) return;
    if (name === 'tbl') this.#builder.closeTable();
    else if (name === 'tr') this.#builder.closeRow();
    else if (name === 'tc') this.#builder.closeCell();
    else if (name === 'p') this.#closeParagraph();
    else if (name === 't') this.#isText = false;
    else if (name === 'pPr' || name === 'rPr') this.#inProperties = Math.max(0, this.#inProperties - 1);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { text, listId, depth } = paragraph;
    const isItem = listId !== '' && listId !== '0' && text.trim() !== '';
    this.#builder.paragraph(isItem ? this.#numbering.prefixOf(listId, depth) + text : text);
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#isText && this.#skipped === 0 && paragraph) paragraph.text += text;
  }
}

function readListPlace(name: string, paragraph: Paragraph | undefined, attribute: Attribute): void {
  if (!paragraph) return;
  if (name === 'numId') paragraph.listId = attribute('val') ?? '';
  if (name === 'ilvl') paragraph.depth = Math.min(Number(attribute('val')) || 0, 8);
}
