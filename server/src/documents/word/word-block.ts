import { AlignmentType, BorderStyle, Paragraph, type Table, TextRun } from 'docx';
import type { Align, Block, Boxes, Ending, Heads, Line, Notes, Signatures, Words } from '../paper/paper.ts';
import { TEXT_SIZE } from '../paper/paper.ts';
import { wordPicture } from './word-picture.ts';
import { bareTable, borderedTable } from './word-table.ts';

const ALIGN = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const;

/** Word counts sizes in half points and distances in twentieths of one. */
const halves = (points: number) => points * 2;
const twentieths = (points: number) => Math.round(points * 20);

const HEAD_SIZE = 12;
const NOTE_SIZE = 10;
/** Lines for the hand between how to sign and the name. */
const SIGNING_LINES = 5;
/** Word takes the signs of boxes from a face of its own. */
const BOX_FACE = 'MS Gothic';

/** A block as Word has it; `isSigned` where the signatures come next, `width` of the text in twentieths of a point. */
export function wordBlock(
  block: Block,
  { isSigned, width }: { isSigned: boolean; width: number },
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'line':
      return [paragraph(isSigned ? { ...block, staysWithNext: true } : block)];
    case 'table':
      return [borderedTable(block, width, cellParagraph)];
    case 'heads':
      return [heads(block)];
    case 'boxes':
      return boxes(block);
    case 'signatures':
      return [signatures(block), lastParagraph()];
    case 'notes':
      return notes(block);
    case 'picture':
      return [wordPicture(block)];
    case 'ending':
      return [ending(block), lastParagraph()];
  }
}

type ParagraphLook = Pick<Line, 'words' | 'size'> & Partial<Line>;

function paragraph({ words, size, align = 'centre', before = 0, after = 0, staysWithNext }: ParagraphLook) {
  return new Paragraph({
    alignment: ALIGN[align],
    spacing: { before: twentieths(before), after: twentieths(after) },
    keepNext: staysWithNext ?? false,
    widowControl: true,
    children: words.flatMap((run) => runs(run, size)),
  });
}

/** A run for each of its lines. */
function runs({ text, bold = false, italic = false, raised = false }: Words, size: number): TextRun[] {
  return text.split('\n').map(
    (part, index) =>
      new TextRun({
        ...{ text: part, size: halves(size) },
        ...(bold && { bold }),
        ...(italic && { italics: true }),
        ...(raised && { superScript: true }),
        ...(index > 0 && { break: 1 }),
      }),
  );
}

const cellParagraph = (text: string, align: Align, bold: boolean, size: number, staysWithNext: boolean) =>
  paragraph({ words: [{ text, bold }], align, size, staysWithNext });

/** A short rule: the lower border of an empty paragraph between wide indents. */
function rule(indent: number, right = indent): Paragraph {
  return new Paragraph({
    indent: { left: twentieths(indent), right: twentieths(right) },
    spacing: { line: 40, lineRule: 'exact', after: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

function heads({ superior, body, nation, motto, beneath }: Heads): Table {
  const at = (text: string, bold: boolean, size = HEAD_SIZE) => paragraph({ words: [{ text, bold }], size });
  const nationLines = motto
    ? [at(nation, true), at(motto, true, HEAD_SIZE + 1), rule(54)]
    : [at(nation, true, HEAD_SIZE + 2), rule(28)];
  const top = [
    [
      ...(superior ? [at(superior, false)] : []),
      at(body, true),
      beneath?.hasStar ? at('*', false) : rule(60),
    ],
    nationLines,
  ];
  if (!beneath) return bareTable([41, 59], top);
  const date = paragraph({ words: [{ text: beneath.placeAndDate, italic: true }], size: TEXT_SIZE });
  return bareTable([41, 59], top, [[at(beneath.number, false, TEXT_SIZE)], [date]]);
}

function ending({ receivers, isParty, office, name }: Ending): Table {
  const left = (text: string, look: Omit<Words, 'text'>, size: number) =>
    paragraph({ words: [{ text, ...look }], align: 'left', size, staysWithNext: true });
  const right = (text: string) =>
    paragraph({ words: [{ text, bold: true }], size: TEXT_SIZE, staysWithNext: true });
  return bareTable(
    [50, 50],
    [
      [
        left('Nơi nhận:', isParty ? { bold: true } : { bold: true, italic: true }, isParty ? 13 : 12),
        ...receivers.map((text) => left(text, {}, isParty ? 12 : 11)),
      ],
      [...office.map(right), ...Array.from({ length: SIGNING_LINES }, () => right('')), right(name)],
    ],
  );
}

function boxes({ boxes }: Boxes): Paragraph[] {
  return boxes.map(({ text, isMarked }, index) => {
    const sign = new TextRun({ text: isMarked ? '☒' : '☐', font: BOX_FACE, size: halves(TEXT_SIZE) });
    return new Paragraph({
      indent: { left: twentieths(20) },
      spacing: { before: 40 },
      keepNext: index < boxes.length - 1,
      children: [sign, new TextRun({ text: ` ${text}`, size: halves(TEXT_SIZE) })],
    });
  });
}

function signatures({ sides }: Signatures): Table {
  const at = (text: string, look: Omit<Words, 'text'>, before = 0) =>
    paragraph({ words: [{ text, ...look }], size: TEXT_SIZE, before, staysWithNext: true });
  const tops = sides.map(({ placeAndDate, office, signed }) => [
    at(placeAndDate, { italic: true }, 14),
    at(office, { bold: true }),
    at(signed, { italic: true }),
  ]);
  const names = sides.map(({ name }) => [
    ...Array.from({ length: SIGNING_LINES }, () => at('', {})),
    at(name, { bold: true }),
  ]);
  return bareTable([50, 50], tops, names);
}

/** Word wants a paragraph after a table; this one takes no room. */
function lastParagraph(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { line: 20, lineRule: 'exact' }, children: [] });
}

function notes({ notes }: Notes): Paragraph[] {
  return [
    new Paragraph({ spacing: { before: 200 }, keepNext: true, children: [] }),
    rule(0, 350),
    ...notes.map((text, index) =>
      paragraph({
        words: [{ text: `${index + 1}`, raised: true }, { text: ` ${text}` }],
        ...{ align: 'left', size: NOTE_SIZE, staysWithNext: index < notes.length - 1 },
      }),
    ),
  ];
}
