import { FileProblem } from './file-problem.ts';

/** No row or string of a workbook is longer; an element without an end must not fill the memory. */
const LONGEST_ELEMENT = 16 * 1024 * 1024;
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Workbooks write characters that XML cannot hold as _x000D_. */
const ESCAPED = /_x([0-9a-fA-F]{4})_/g;

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Text between tags as its author wrote it. Only the five entities of XML and numbers are known: none can grow. */
export function unescapeXml(text: string): string {
  const plain = text.includes('&')
    ? text.replace(ENTITY, (_, name?: string, decimal?: string, hex?: string) =>
        name ? (NAMED[name] ?? '') : character(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)),
      )
    : text;
  if (!plain.includes('_x')) return plain;
  return plain.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The value of an attribute in a start tag, or undefined. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** The start tags of a name, whatever prefix they carry. */
export function startTags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? [];
}

const TEXTS = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g;
const PHONETIC = /<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g;

/** The text of a string item: plain, or the runs of a rich text one after another. */
export function textOfItem(xml: string): string {
  const item = xml.includes('rPh') ? xml.replace(PHONETIC, '') : xml;
  let text = '';
  for (const [, run = ''] of item.matchAll(TEXTS)) text += run;
  return unescapeXml(text);
}

/**
 * The elements of a name in a document that comes in pieces, each whole, in order. Elements of that name are not
 * nested in the formats read here.
 */
export async function* elements(pieces: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const start = new RegExp(`<(\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g');
  let text = '';
  let unfinished = false;
  for await (const piece of pieces) {
    text += piece;
    let from = 0;
    unfinished = false;
    for (;;) {
      start.lastIndex = from;
      const open = start.exec(text);
      if (!open) break;
      const after = open.index + open[0].length;
      if (open[0].endsWith('/>')) {
        yield open[0];
        from = after;
        continue;
      }
      const closing = `</${open[1] ?? ''}${name}>`;
      const end = text.indexOf(closing, after);
      if (end < 0) {
        from = open.index;
        unfinished = true;
        break;
      }
      from = end + closing.length;
      yield text.slice(open.index, from);
    }
    text = text.slice(unfinished ? from : Math.max(from, text.lastIndexOf('<')));
    if (text.length > LONGEST_ELEMENT) throw new FileProblem('broken-archive');
  }
  if (unfinished) throw new FileProblem('broken-archive');
}
