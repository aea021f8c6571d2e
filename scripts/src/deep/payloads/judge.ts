import { inflateRawSync } from 'node:zlib';
import { MARK } from './poison.ts';

/** The parts of a ZIP file (XLSX and DOCX are such) as texts by name; parts that are no text are skipped. */
export function partsOf(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, nameLength] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(begin, begin + packed);
    if (/\.(xml|rels)$/.test(name))
      parts.set(name, (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/** Whether the words are in a file at all, harmless or not; a PDF packs its own. */
export function holdsIt(type: string, file: Buffer): boolean {
  const isZip = /spreadsheetml|wordprocessingml/.test(type);
  return isZip ? [...partsOf(file).values()].some((xml) => xml.includes(MARK)) : file.includes(MARK);
}

/** What would come to life of a payload in a file: a formula of a sheet, a field or a link of a paper, an act of a PDF, a tag of a page. */
export function liveIn(type: string, file: Buffer): string[] {
  if (/csv/.test(type)) return liveCells(file.toString('utf8'));
  if (/spreadsheetml|wordprocessingml/.test(type))
    return [...partsOf(file)].flatMap(([name, xml]) => liveParts(name, xml));
  if (/pdf/.test(type)) return livePdf(file.toString('latin1'));
  if (/html/.test(type)) return file.toString('utf8').includes(MARK) ? ['a page that holds it'] : [];
  return [];
}

/** What a reader of PDF runs, opens or sends: none of our papers has any of it, words of people or not. */
const livePdf = (text: string): string[] =>
  [
    ...text.matchAll(
      /\/(?:JavaScript|JS|Launch|OpenAction|AA|URI|SubmitForm|GoToR|EmbeddedFile|RichMedia)\b/g,
    ),
  ].map(([found]) => found);

function liveCells(text: string): string[] {
  const cells = text.replace(/^\ufeff/, '').split(/[;,\r\n](?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return cells.filter((cell) => cell.includes(MARK) && /^"?[=+\-@\t\r]/.test(cell));
}

function liveParts(name: string, xml: string): string[] {
  const formulas = [...xml.matchAll(/<f[ >][^<]*|<w:instrText[^<]*<|Target="[^"]*"/g)].map(
    ([found]) => found,
  );
  const tags =
    xml.includes(`<script>${MARK}`) || xml.includes(`onerror=${MARK}()>`) ? ['a tag as it was typed'] : [];
  return [...formulas.filter((found) => found.includes(MARK)), ...tags].map((found) => `${name}: ${found}`);
}
