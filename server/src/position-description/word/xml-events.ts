import { Problem } from '../../http/problem.ts';
import { FileProblem } from '../../import/read/file-problem.ts';
import { attributeOf, unescapeXml } from '../../import/read/xml.ts';

/** What an XML text says, in order. Names are without their prefix. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

const TAG = /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!\[CDATA\[[\s\S]*?\]\]|(?:[^<>"'!?]|"[^"]*"|'[^']*')+)>/y;
const LONGEST_TAG = 1024 * 1024;
const NAME = /^<\/?(?:[\w.-]+:)?([\w.-]+)/;

/** Reads XML that comes in pieces. Refuses a document type or entities (`word-entities`) and text that is no XML. */
export async function readXml(pieces: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    text = text.slice(readWhole(text, reader));
    if (text.length > LONGEST_TAG) throw new FileProblem('broken-archive');
  }
  if (text.trim() !== '') throw new FileProblem('broken-archive');
}

/** Reads as far as tags and texts are whole; answers how far that is. */
function readWhole(text: string, reader: XmlReader): number {
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0) return at;
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(text.slice(start, start + 9))) throw new Problem('word-entities');
    TAG.lastIndex = start;
    const tag = TAG.exec(text)?.[0];
    if (tag === undefined) return at;
    if (start > at) reader.text(unescapeXml(text.slice(at, start)));
    readTag(tag, reader);
    at = start + tag.length;
  }
}

function readTag(tag: string, reader: XmlReader): void {
  if (tag.startsWith('<![CDATA[')) {
    reader.text(tag.slice(9, -3));
    return;
  }
  if (tag.startsWith('<!') || tag.startsWith('<?')) return;
  const name = NAME.exec(tag)?.[1];
  if (name === undefined) throw new FileProblem('broken-archive');
  if (tag.startsWith('</')) {
    reader.close(name);
    return;
  }
  reader.open(name, (attribute) => attributeOf(tag, attribute));
  if (tag.endsWith('/>')) reader.close(name);
}
