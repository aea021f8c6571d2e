import { formatWhole, toComma } from '../../decimal/decimal.ts';
import { overDays } from '../../summary/figures.rules.ts';
import { shortened } from '../../text/cut.ts';
import type { ReportContent, ReportPart } from '../report-content.ts';
import { averagesOfPeriod } from '../report-sums.ts';
import { DATA, INK, PICTURE_WIDTH, type Picture, rect, type Shape, text } from './picture.ts';

const ROW = 16;
const HEAD = 18;
/** So many in one picture: pictures are not broken, so that small ones leave little of a page empty. */
const MOST_ROWS = 8;
const NAME_WIDTH = 252;
const BAR = { left: 286, right: PICTURE_WIDTH - 30, height: 9 };
/** From so many letters on a name is set smaller, beyond the second count it is cut: the annex has it whole. */
const LONG_NAME = 52;
const LONGEST_NAME = 62;

/** Hours per person per day of each part as a bar, its size beside the name, the mean of all as a tick; page by page; none without hours. */
export function barsPictures({ parts, total }: Pick<ReportContent, 'parts' | 'total'>): Picture[] {
  const { minutes, personDays } = overDays(total);
  if (minutes === 0) return [];
  const known = parts
    .flatMap((part) => {
      const value = averagesOfPeriod(part.sums).perPersonDay;
      return value === null ? [] : [{ part, value }];
    })
    .sort((a, b) => Number(b.value) - Number(a.value));
  if (known.length < 2) return [];
  const mean = minutes / (personDays * 60);
  const printed = averagesOfPeriod(total).perPersonDay ?? '';
  const most = Math.max(...known.map(({ value }) => Number(value)), mean, 1);
  const pages = Math.ceil(known.length / MOST_ROWS);
  const size = Math.ceil(known.length / pages);
  return Array.from({ length: pages }, (_, page) => {
    const rows = known.slice(page * size, (page + 1) * size);
    return {
      width: PICTURE_WIDTH,
      height: rows.length * ROW + (page === 0 ? HEAD : 0),
      alt: `Giờ/người/ngày theo đơn vị: ${rows.map(({ part, value }) => `${part.name} ${toComma(value)}`).join('; ')}`,
      shapes: [
        ...(page === 0 ? headShapes(printed) : []),
        ...rows.flatMap((row, index) =>
          barShapes(row, (page === 0 ? HEAD : 0) + index * ROW, { mean, most }),
        ),
      ],
    };
  });
}

/** Once above the first picture: what the count and the tick are. */
function headShapes(mean: string): Shape[] {
  const words = `vạch đứng: bình quân chung ${toComma(mean)}`;
  return [
    text(NAME_WIDTH + 26, 10, 'người', { size: 8.5, anchor: 'end' }),
    text(BAR.left, 10, words, { size: 8.5 }),
  ];
}

function barShapes(
  { part, value }: { part: ReportPart; value: string },
  y: number,
  { mean, most }: { mean: number; most: number },
): Shape[] {
  const scale = (BAR.right - BAR.left) / most;
  const tick = BAR.left + mean * scale;
  return [
    text(0, y + 9, shortened(part.name, LONGEST_NAME), { size: part.name.length > LONG_NAME ? 8.5 : 9.5 }),
    text(NAME_WIDTH + 26, y + 9, formatWhole(part.sums.headcount), { size: 9.5, anchor: 'end' }),
    rect(BAR.left, y + 1, BAR.right - BAR.left, BAR.height, INK.ground),
    rect(BAR.left, y + 1, Number(value) * scale, BAR.height, DATA.blue),
    {
      kind: 'line',
      points: [
        [tick, y - 1],
        [tick, y + 12],
      ],
      stroke: INK.text,
      width: 1.4,
    },
    text(PICTURE_WIDTH, y + 9, toComma(value), { size: 9.5, anchor: 'end', bold: true }),
  ];
}
