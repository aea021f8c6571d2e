import { percent } from '../../decimal/decimal.ts';
import { sharesOf } from '../../decimal/shares.ts';
import { partsByOutput, type ReportSums } from '../report-sums.ts';
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

/** Hours as one bar in parts, each named with its share; `alone` as in `sharesOf`. */
function stackPicture(title: string, parts: readonly Slice[], alone?: number): Picture | undefined {
  const whole = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  const shares = sharesOf(
    parts.map(({ minutes }) => minutes),
    alone,
  );
  if (!shares) return undefined;
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
    const share = percent(shares[index] ?? '');
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
  const {
    parts: [withOutput, underWay, unclear],
    alone,
  } = partsByOutput(sums);
  const slices = [
    { name: 'Có sản phẩm', minutes: withOutput, fill: DATA.blue },
    { name: 'Đang làm nhiều ngày', minutes: underWay, fill: DATA.pale, isHatched: true },
    { name: 'Không rõ sản phẩm', minutes: unclear, fill: DATA.ochre },
  ];
  return stackPicture('Giờ theo sản phẩm', slices, alone);
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
