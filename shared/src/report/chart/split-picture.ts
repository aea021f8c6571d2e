import { toComma } from '../../decimal/decimal.ts';
import { type ReportSums, shareOf } from '../report-sums.ts';
import { DATA, PICTURE_WIDTH, type Picture, rect, type Shape, text } from './picture.ts';

const BAR = { top: 8, height: 22 };
const GAP = 1.5;
const HEIGHT = 66;

interface Slice {
  name: string;
  minutes: number;
  fill: string;
  isHatched?: boolean;
}

/** Hours as one bar in parts, each named with its share. */
function stackPicture(title: string, parts: readonly Slice[]): Picture | undefined {
  const whole = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  if (whole === 0) return undefined;
  const shapes: Shape[] = [];
  let x = 0;
  const column = PICTURE_WIDTH / parts.length;
  const words: string[] = [];
  for (const [index, { name, minutes, fill, isHatched = false }] of parts.entries()) {
    const width = (minutes / whole) * PICTURE_WIDTH;
    if (width > GAP) {
      shapes.push({
        ...(rect(x, BAR.top, width - GAP, BAR.height, fill) as Extract<Shape, { kind: 'rect' }>),
        isHatched,
      });
    }
    x += width;
    const share = `${toComma(shareOf(minutes, whole) ?? '0')}\u00a0%`;
    words.push(`${name} ${share}`);
    const left = index * column;
    shapes.push(
      { kind: 'rect', x: left, y: 42, width: 8, height: 8, fill, isHatched },
      text(left + 12, 50, name, { size: 9.5 }),
      text(left + 12, 62, share, { bold: true, size: 10.5 }),
    );
  }
  return { width: PICTURE_WIDTH, height: HEIGHT, alt: `${title}: ${words.join('; ')}`, shapes };
}

/** Hours with a product, on work of many days, without a clear product. */
export function splitPicture(sums: ReportSums): Picture | undefined {
  const { minutes, minutesUnderWay, minutesWithoutOutput } = sums;
  return stackPicture('Giờ theo sản phẩm', [
    { name: 'Có sản phẩm', minutes: minutes - minutesUnderWay - minutesWithoutOutput, fill: DATA.blue },
    { name: 'Đang làm nhiều ngày', minutes: minutesUnderWay, fill: DATA.pale, isHatched: true },
    { name: 'Không rõ sản phẩm', minutes: minutesWithoutOutput, fill: DATA.ochre },
  ]);
}

/** Hours by group of work, as the page has them; D holds what is ad hoc. */
export function groupPicture({ minutesA, minutesB, minutesC, minutesD }: ReportSums): Picture | undefined {
  return stackPicture('Giờ theo nhóm việc', [
    { name: 'A. Lãnh đạo', minutes: minutesA, fill: DATA.plum },
    { name: 'B. Dùng chung', minutes: minutesB, fill: DATA.pale },
    { name: 'C. Của cơ quan', minutes: minutesC, fill: DATA.blue },
    { name: 'D. Việc khác', minutes: minutesD, fill: DATA.ochre },
  ]);
}
