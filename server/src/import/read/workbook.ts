import { type Archive, LONGEST_INDEX } from './archive.ts';
import { FileProblem } from './file-problem.ts';
import { attributeOf, elements, elementsIn, startTags, textOfItem } from './xml.ts';

/** What is needed of a workbook to read its first sheet. */
export interface Workbook {
  sheet: string;
  otherSheets: { name: string; part: string }[];
  strings: string[];
  /** Whether a cell of a style shows a date or a time. */
  isDateStyle: (style: number) => boolean;
  /** Days to add to serial numbers: workbooks of old Macs count from 1904. */
  dayOffset: number;
}

const WORKBOOK = 'xl/workbook.xml';
const DAYS_1904 = 1462;
/** Each is opened to see whether it holds data. */
const MOST_SHEETS = 1000;

export async function openWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.names.includes(WORKBOOK)) throw new FileProblem('not-a-table');
  const xml = await archive.text(WORKBOOK, LONGEST_INDEX);
  const parts = await partsById(archive);
  const tags = startTags(xml, 'sheet');
  if (tags.length > MOST_SHEETS) throw new FileProblem('zip-bomb', { what: `hơn ${MOST_SHEETS} trang tính` });
  const sheets = tags.flatMap((tag) => {
    const part = parts.get(attributeOf(tag, 'id') ?? '');
    const isHidden = attributeOf(tag, 'state') !== undefined && attributeOf(tag, 'state') !== 'visible';
    return part && archive.names.includes(part)
      ? [{ name: attributeOf(tag, 'name') ?? '', part, isHidden }]
      : [];
  });
  const first = sheets.find((sheet) => !sheet.isHidden) ?? sheets[0];
  if (!first) throw new FileProblem('not-a-table');
  const [properties = ''] = startTags(xml, 'workbookPr');
  const is1904 = /^(?:1|true)$/.test(attributeOf(properties, 'date1904') ?? '');
  return {
    sheet: first.part,
    otherSheets: sheets.filter((sheet) => sheet !== first),
    strings: await readStrings(archive),
    isDateStyle: await readDateStyles(archive),
    dayOffset: is1904 ? DAYS_1904 : 0,
  };
}

async function partsById(archive: Archive): Promise<Map<string, string>> {
  const rels = 'xl/_rels/workbook.xml.rels';
  if (!archive.names.includes(rels)) return new Map();
  const tags = startTags(await archive.text(rels, LONGEST_INDEX), 'Relationship');
  return new Map(
    tags.map((tag) => {
      const target = attributeOf(tag, 'Target') ?? '';
      return [attributeOf(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

async function readStrings(archive: Archive): Promise<string[]> {
  const part = 'xl/sharedStrings.xml';
  const strings: string[] = [];
  if (!archive.names.includes(part)) return strings;
  for await (const item of elements(archive.pieces(part), 'si')) strings.push(textOfItem(item));
  return strings;
}

/** Formats of dates and times that every workbook has without saying so. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

async function readDateStyles(archive: Archive): Promise<(style: number) => boolean> {
  const part = 'xl/styles.xml';
  if (!archive.names.includes(part)) return () => false;
  const xml = await archive.text(part, LONGEST_INDEX);
  const custom = new Map(
    startTags(xml, 'numFmt').map((tag) => [
      Number(attributeOf(tag, 'numFmtId')),
      attributeOf(tag, 'formatCode') ?? '',
    ]),
  );
  const [cellStyles] = elementsIn(xml, 'cellXfs');
  const isDate = startTags(cellStyles?.content ?? '', 'xf').map((tag) => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
    const code = custom.get(id);
    return code === undefined ? isBuiltInDate(id) : isDateFormat(code);
  });
  return (style) => isDate[style] ?? false;
}

/** A format shows a date when a letter of a date is left after quoted text, colours and conditions. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}
