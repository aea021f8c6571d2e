import { readXml } from './xml-events.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** The lists of a document: what stands before an item that Word numbers by itself. */
export interface Numbering {
  /** "- " for a bullet, "2.1. " for a number; counts on. */
  prefixOf(listId: string, level: number): string;
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function numberIn(format: string, count: number): string {
  if (format === 'lowerLetter') return String.fromCharCode(96 + (((count - 1) % 26) + 1));
  if (format === 'upperLetter') return String.fromCharCode(64 + (((count - 1) % 26) + 1));
  if (format === 'lowerRoman') return ROMAN[count] ?? String(count);
  if (format === 'upperRoman') return (ROMAN[count] ?? String(count)).toUpperCase();
  return String(count);
}

/** Reads word/numbering.xml; without one every list item is a bullet. */
export async function readNumbering(pieces: AsyncIterable<string> | undefined): Promise<Numbering> {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  if (pieces) await readLists(pieces, levels, lists);
  const counts = new Map<string, number[]>();
  return {
    prefixOf(listId, depth) {
      const known = levels.get(lists.get(listId) ?? '');
      const level = known?.get(depth);
      if (!level || level.format === 'none') return level ? '' : '- ';
      if (level.format === 'bullet') return '- ';
      const counter = counts.get(listId) ?? [];
      counts.set(listId, counter);
      counter[depth] = (counter[depth] ?? level.start - 1) + 1;
      counter.length = depth + 1;
      const words = level.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const of = known?.get(at);
        return numberIn(of?.format ?? 'decimal', counter[at] ?? of?.start ?? 1);
      });
      return words === '' ? '' : `${words} `;
    },
  };
}

async function readLists(
  pieces: AsyncIterable<string>,
  levels: Map<string, Map<number, Level>>,
  lists: Map<string, string>,
): Promise<void> {
  let drawn: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list = '';
  await readXml(pieces, {
    open(name, attribute) {
      const value = () => attribute('val') ?? '';
      if (name === 'abstractNum') {
        drawn = new Map();
        levels.set(attribute('abstractNumId') ?? '', drawn);
      } else if (name === 'lvl' && drawn) {
        level = { format: 'decimal', text: '', start: 1 };
        drawn.set(Number(attribute('ilvl') ?? 0), level);
      } else if (name === 'numFmt' && level) level.format = value();
      else if (name === 'lvlText' && level) level.text = value();
      else if (name === 'start' && level) level.start = Number(value()) || 0;
      else if (name === 'num') list = attribute('numId') ?? '';
      else if (name === 'abstractNumId' && list) lists.set(list, value());
    },
    close(name) {
      if (name === 'abstractNum') drawn = undefined;
      if (name === 'lvl') level = undefined;
      if (name === 'num') list = '';
    },
    text() {},
  });
}
