import { barsPictures } from '@so-viec/shared/report/chart/bars-picture';
import type { Picture } from '@so-viec/shared/report/chart/picture';
import { groupPicture, splitPicture } from '@so-viec/shared/report/chart/split-picture';
import { spreadPicture } from '@so-viec/shared/report/chart/spread-picture';
import { trendPicture } from '@so-viec/shared/report/chart/trend-picture';
import type { ReportContent, ReportStyle, ReportWords } from '@so-viec/shared/report/report-content';
import { periodName } from '@so-viec/shared/report/report-period';
import {
  basisOfFigures,
  findingSentences,
  partSentences,
  provisionalMark,
  resultSentences,
} from '@so-viec/shared/report/report-sentences';
import { placeAndDate } from '@so-viec/shared/review/form/form-dates';
import { HEAD_WORDS } from '@so-viec/shared/review/form/form-words';
import { type Block, type Heads, heading, type Line, line, type Paper } from '../documents/paper/paper.ts';
import { findingsTable, hoursOverDays, monthsTable, partsPaper, peoplePaper } from './report-tables.ts';

/** A report as it is written: what it says, in which form, with whose words. */
export interface WrittenReport {
  content: ReportContent;
  style: ReportStyle;
  words: ReportWords;
}

/** The report and its annexes, each from a page of its own. */
export function reportPapers(report: WrittenReport): Paper[] {
  const mark = provisionalMark(report.content);
  const papers = [mainPaper(report), partsPaper(report.content), peoplePaper(report.content)];
  return mark ? papers.map((paper) => ({ ...paper, mark })) : papers;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

function mainPaper(report: WrittenReport): Paper {
  const { content } = report;
  const { total, parts, partsAre } = content;
  const sections: [title: string, blocks: Block[]][] = [
    [
      'KẾT QUẢ CHUNG',
      [
        ...said(resultSentences(content)),
        ...(content.months.length > 1 ? [line('', { before: 2, size: 4 }), monthsTable(content)] : []),
        ...pictured('Giờ/người/ngày theo tháng', trendPicture(content)),
        ...pictured('Giờ theo sản phẩm', splitPicture(total)),
        ...pictured('Giờ theo nhóm việc', groupPicture(total)),
      ],
    ],
    [
      partsAre === 'bodies' ? 'CÁC CƠ QUAN' : 'CÁC ĐƠN VỊ',
      parts.length > 1
        ? [
            ...said(partSentences(content)),
            ...pictured('Giờ/người/ngày, cao trước', ...barsPictures(content)),
          ]
        : [],
    ],
    [
      'GIỜ CỦA TỪNG NGƯỜI',
      pictured(
        'Số người theo giờ một ngày phải làm',
        spreadPicture({ people: content.people.map(({ months }) => hoursOverDays(months)) }),
      ),
    ],
    ['DẤU HIỆU CẦN XEM LẠI', [...said(findingSentences(content)), ...findingsTable(content)]],
    ['NHẬN XÉT, KIẾN NGHỊ', remarks(report)],
  ];
  const filled = sections.filter(([, blocks]) => blocks.length > 0);
  const numbered = filled.flatMap(([title, blocks], index) => [
    heading(`${ROMAN[index]}. ${title}`),
    ...blocks,
  ]);
  return { name: 'Báo cáo', blocks: [...head(report), ...numbered, ...foot(report)] };
}

function subjectOf({ period, unit }: ReportContent): string {
  const of = unit ? `\n${unit.name}` : '';
  return `Kết quả theo dõi thời gian làm việc và sản phẩm ${periodName(period)}${of}`;
}

/** The heads. Sources: Nghị định 30/2020/NĐ-CP, appendix I; Hướng dẫn 36-HD/VPTW. */
export function headsOf({ content, style, words }: WrittenReport): Heads & Required<Pick<Heads, 'beneath'>> {
  const isParty = style === 'party';
  const { issuer } = content;
  const capitals = (text: string) => text.toLocaleUpperCase('vi');
  const blank = isParty ? '…-BC/…' : '…/BC-…';
  const number = words.number || blank;
  return {
    kind: 'heads',
    superior: capitals(issuer.superior),
    body: capitals(issuer.body),
    nation: isParty ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : HEAD_WORDS.nation,
    motto: isParty ? '' : HEAD_WORDS.motto,
    beneath: {
      hasStar: isParty,
      number: isParty ? `Số ${number}` : `Số: ${number}`,
      placeAndDate: placeAndDate(words.place || issuer.place, words.datedOn),
    },
  };
}

/** The heads and the title. */
const head = (report: WrittenReport): Block[] => [
  headsOf(report),
  centred('BÁO CÁO', 18, true),
  centred(subjectOf(report.content), 0, true),
  centred(report.style === 'party' ? '-----' : '————', 0, false),
];

const centred = (text: string, before: number, bold: boolean): Line =>
  line([{ text, bold }], { align: 'centre', size: 14, before, after: 2, staysWithNext: true });

/** The first line of a paragraph stands in by as much, wherever it is drawn. */
const INDENT = '\u2003\u2003';
const said = (sentences: readonly string[]): Line[] =>
  sentences.map((text) => line(`${INDENT}${text}`, { before: 4 }));

function pictured(title: string, ...pictures: readonly (Picture | undefined)[]): Block[] {
  const drawn = pictures.filter((picture) => picture !== undefined);
  const caption = line([{ text: title, italic: true }], {
    ...{ align: 'left', size: 12, before: 8, staysWithNext: true },
  });
  return drawn.length > 0 ? [caption, ...drawn.map((picture): Block => ({ kind: 'picture', picture }))] : [];
}

const ROOM_LINES = 6;

/** So much of one's own words stands on one page with the signature; of more, the end does. */
const LETTERS_TOGETHER = 700;

/** What the committee says itself, else lines for the hand, together with the signature; the last one ends the paper. */
function remarks({ words, style }: WrittenReport): Block[] {
  const written = words.remarks.split('\n').filter((part) => part.trim() !== '');
  const lines = written.length > 0 ? written : Array.from({ length: ROOM_LINES }, () => '…'.repeat(34));
  const isTogether = written.length === 0 || words.remarks.length <= LETTERS_TOGETHER;
  const end = style === 'party' || written.length === 0 ? '' : './.';
  return lines.map((text, index) => {
    const isLast = index === lines.length - 1;
    const indent = written.length > 0 ? INDENT : '';
    return line(indent + (isLast && end ? `${text.replace(/\.$/, '')}${end}` : text), {
      ...{ before: 4, staysWithNext: isTogether || isLast },
    });
  });
}

/** Who gets it, who signs it, and what the figures rest on. */
function foot({ content, style, words }: WrittenReport): Block[] {
  const receivers = words.receivers.split('\n').filter((part) => part.trim() !== '');
  const office = words.office.split('\n').filter((part) => part.trim() !== '');
  const basis = basisOfFigures(content);
  return [
    {
      kind: 'ending',
      receivers: receivers.length > 0 ? receivers : ['- Như trên;', '- Lưu: VT.'],
      isParty: style === 'party',
      office: office.length > 0 ? office : [style === 'party' ? 'T/M …………………' : 'TM. …………………'],
      name: words.signer,
    },
    ...basis.map((text, index) =>
      line([{ text, italic: true }], {
        ...{ align: 'left', size: 10, before: index === 0 ? 14 : 0 },
        staysWithNext: index < basis.length - 1,
      }),
    ),
  ];
}
