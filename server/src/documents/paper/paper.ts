import type { Picture } from '@so-viec/shared/report/chart/picture';

/** Blocks of an official paper, drawn alike as Word and as PDF. Sizes in points. */

export type Align = 'left' | 'centre' | 'right' | 'justified';

/** A run of text in one face. */
export interface Words {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Small and raised, as the mark of a note is. */
  raised?: boolean;
}

/** A paragraph. Its text may hold \n. */
export interface Line {
  kind: 'line';
  words: readonly Words[];
  align: Align;
  size: number;
  /** Space above it, and beneath. */
  before: number;
  after: number;
  /** Stays on the page of what follows. */
  staysWithNext: boolean;
}

/** The two heads: the body on the left, the nation on the right, each with a short rule. */
export interface Heads {
  kind: 'heads';
  superior: string;
  body: string;
  nation: string;
  /** '' where there is none: the Party's papers have a rule under the first line. */
  motto: string;
  /** What stands beneath, of papers that have a number. */
  beneath?: {
    /** A star under the body in place of the rule, as the Party's papers have it. */
    hasStar: boolean;
    number: string;
    placeAndDate: string;
  };
}

export interface Cell {
  text: string;
  align: Align;
  bold: boolean;
}

/** A table over the whole width, whose head is repeated on each page. */
export interface PaperTable {
  kind: 'table';
  /** Shares of the width. */
  columns: readonly number[];
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Of its text; 12 where nothing is said. */
  size?: number;
}

/** Boxes, one beneath the other, some of them marked. */
export interface Boxes {
  kind: 'boxes';
  boxes: readonly { text: string; isMarked: boolean }[];
}

interface SignatureSide {
  placeAndDate: string;
  office: string;
  signed: string;
  name: string;
}

/** Two signatures side by side; they never part from each other nor from the text above. */
export interface Signatures {
  kind: 'signatures';
  sides: readonly [SignatureSide, SignatureSide];
}

/** A picture over the width of the text, its words for who does not see it. */
export interface PictureBlock {
  kind: 'picture';
  picture: Picture;
}

/** The end of a paper: who gets it on the left, one signature on the right. */
export interface Ending {
  kind: 'ending';
  receivers: readonly string[];
  /** Said above the receivers in bold italics, or underlined as the Party does. */
  isParty: boolean;
  office: readonly string[];
  name: string;
}

/** Notes under a short rule, at the end. */
export interface Notes {
  kind: 'notes';
  notes: readonly string[];
}

export type Block = Line | Heads | PaperTable | Boxes | Signatures | Notes | PictureBlock | Ending;

/** Whether it is signed here: some of the text above stays with it. */
export function isSigning(block: Block | undefined): boolean {
  return block?.kind === 'signatures' || block?.kind === 'ending';
}

/** One paper: it begins on a page of its own and is found under its name. */
export interface Paper {
  name: string;
  blocks: readonly Block[];
  /** Said at the top and the foot of each of its pages. */
  mark?: string;
  /** On sheets on their side: a paper of lines and tables alone. */
  isWide?: boolean;
}

/** Text of papers. Source: Nghị định 30/2020/NĐ-CP, appendix I: 13 to 14. */
export const TEXT_SIZE = 13;

/** A paragraph of running text. */
export function line(
  words: string | readonly Words[],
  more: Partial<Omit<Line, 'kind' | 'words'>> = {},
): Line {
  return {
    kind: 'line',
    words: typeof words === 'string' ? [{ text: words }] : words,
    align: 'justified',
    size: TEXT_SIZE,
    before: 3,
    after: 0,
    staysWithNext: false,
    ...more,
  };
}

/** The heading of a part, in bold, with the mark of its note if it has one. */
export function heading(text: string, mark = ''): Line {
  const words: Words[] = [{ text, bold: true }];
  if (mark) words.push({ text: mark, raised: true });
  return line(words, { align: 'left', before: 10, after: 4, staysWithNext: true });
}

export const cell = (text: string, align: Align = 'left', bold = false): Cell => ({ text, align, bold });
