import { inflateRawSync } from 'node:zlib';
import { readPdf } from '../documents/read-pdf.ts';

const HEADER = 0x04034b50;
const DIRECTORY = 0x02014b50;

/** All text of an answer: JSON and CSV as they are, the parts of Word and Excel files, the words of a PDF. */
export async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.includes('/Type /Catalog') || bytes.includes('/Type/Catalog')) return pdfText(bytes);
  return bytes.length > 4 && bytes.readUInt32LE(0) === HEADER ? archiveText(bytes) : bytes.toString();
}

/** A proof that tests send is no whole PDF: its bytes are its words. */
const pdfText = (bytes: Buffer): Promise<string> =>
  readPdf(bytes).then(
    ({ pages }) => JSON.stringify(pages),
    () => bytes.toString(),
  );

/** The parts of an archive one after the other, without their tags: a word may be split over several. */
function archiveText(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = bytes.indexOf(marked(DIRECTORY)); at >= 0; at = bytes.indexOf(marked(DIRECTORY), at + 4)) {
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts.push((method === 0 ? packed : inflateRawSync(packed)).toString());
  }
  return parts.join('\n').replace(/<[^>]+>/g, '');
}

function marked(number: number): Buffer {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(number);
  return mark;
}
