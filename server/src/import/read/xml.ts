import { FileProblem } from './file-problem.ts';

/** No row or string of a workbook is longer; an element without an end must not fill the memory. */
const LONGEST_ELEMENT = 4 * 1024 * 1024;
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
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g')) ?? [];
}

interface Element {
  attributes: string;
  /** What stands between its tags; undefined for an empty element. */
  content: string | undefined;
  from: number;
  to: number;
}

/** Start and end tags of a name. A tag never reaches over another "<", so no text makes it look far from many places. */
const tagsOf = (name: string) => new RegExp(`<(/?)(?:\\w+:)?${name}(\\s[^<>]*?)?(/?)>`, 'g');
const TAGS = {
  c: tagsOf('c'),
  v: tagsOf('v'),
  t: tagsOf('t'),
  rPh: tagsOf('rPh'),
  cellXfs: tagsOf('cellXfs'),
};

/** The elements of a name that a text holds whole, in order; elements of that name are not nested in the formats read here. */
export function* elementsIn(xml: string, name: keyof typeof TAGS): Generator<Element> {
  let open: { attributes: string; from: number; to: number } | undefined;
  for (const { index: from, 0: tag, 1: end, 2: attributes = '', 3: empty } of xml.matchAll(TAGS[name])) {
    const to = from + tag.length;
    if (open && end) {
      yield { attributes: open.attributes, content: xml.slice(open.to, from), from: open.from, to };
      open = undefined;
    } else if (!open && empty) yield { attributes, content: undefined, from, to };
    else if (!open && !end) open = { attributes, from, to };
  }
}

/** The text of an element; undefined where it holds further elements. */
export const plainText = ({ content }: Element): string | undefined =>
  content?.includes('<') ? undefined : content;

/** The text of a string item: plain, or the runs of a rich text one after another. */
export function textOfItem(xml: string): string {
  let text = '';
  for (const run of elementsIn(xml.includes('rPh') ? withoutPhonetic(xml) : xml, 't')) {
    text += plainText(run) ?? '';
  }
  return unescapeXml(text);
}

function withoutPhonetic(xml: string): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of elementsIn(xml, 'rPh')) {
    kept += xml.slice(at, from);
    at = to;
  }
  return kept + xml.slice(at);
}

/**
 * The elements of a name in a document that comes in pieces, each whole, in order. Elements of that name are not
 * nested in the formats read here.
 */
export async function* elements(pieces: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const start = new RegExp(`<(\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g');
  let text = '';
  let unfinished = false;
  /** How far the end of the unfinished element was sought. */
  let sought = 0;
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
      const end = text.indexOf(closing, Math.max(after, sought));
      sought = 0;
      if (end < 0) {
        from = open.index;
        sought = Math.max(after, text.length - closing.length) - from;
        unfinished = true;
        break;
      }
      from = end + closing.length;
      yield text.slice(open.index, from);
    }
    const last = text.lastIndexOf('<');
    text = unfinished ? text.slice(from) : last < from ? '' : text.slice(last);
    if (text.length > LONGEST_ELEMENT) throw new FileProblem('broken-archive');
  }
  if (unfinished) throw new FileProblem('broken-archive');
}
