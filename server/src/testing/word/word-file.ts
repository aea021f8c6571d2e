import { archiveOf } from '../archive-of.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph of hand-written Word; \n is a line break in it. */
export function p(text: string, properties = ''): string {
  const runs = text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A paragraph that Word itself puts a bullet before. */
export const bullet = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

interface Merged {
  text?: string;
  span?: number;
  merge?: 'restart' | 'continue';
  /** Paragraphs of its own. */
  inside?: string;
}

/** A cell: its text, or what is merged. */
function tc(cell: string | Merged): string {
  const { text = '', span = 1, merge, inside } = typeof cell === 'string' ? { text: cell } : (cell as Merged);
  const properties = `<w:gridSpan w:val="${span}"/>${merge ? `<w:vMerge w:val="${merge}"/>` : ''}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside ?? p(text)}</w:tc>`;
}

/** A table of rows of cells. */
export function tbl(...rows: (string | Merged)[][]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(tc).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** The parts of a .docx around a body of hand-written XML. */
export function wordParts(body: string): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`,
  };
}

/** A .docx of hand-written XML. */
export function wordFile(body: string, more: Record<string, string> = {}) {
  return archiveOf({ ...wordParts(body), ...more });
}
