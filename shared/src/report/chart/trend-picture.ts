import { formatMonth } from '../../civil-day/civil-day.ts';
import { divideHalfUp, toComma } from '../../decimal/decimal.ts';
import type { ReportContent } from '../report-content.ts';
import { DATA, INK, PICTURE_WIDTH, type Picture, type Shape, text } from './picture.ts';

const HEIGHT = 150;
const PLOT = { left: 46, right: PICTURE_WIDTH - 46, top: 30, bottom: 104 };
const STANDARD = 8;

/** Hours per person per day month by month, each with its value, and the standard of 8 hours; none of a period without hours. */
export function trendPicture({ trend, total }: Pick<ReportContent, 'trend' | 'total'>): Picture | undefined {
  if (total.minutes === 0) return undefined;
  const points = trend.flatMap(({ month, minutes, personDays }) => {
    const value = divideHalfUp(minutes, personDays * 60, 2);
    return value === undefined ? [] : [{ month, value }];
  });
  if (points.length < 2) return undefined;
  const values = [STANDARD, ...points.map(({ value }) => Number(value))];
  const [low, high] = [Math.min(...values) - 0.5, Math.max(...values) + 0.2];
  const step = (PLOT.right - PLOT.left) / (points.length - 1);
  const xOf = (index: number) => PLOT.left + index * step;
  const yOf = (value: number) => PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top);
  const marks = points.flatMap(({ month, value }, index): Shape[] => {
    const [x, y] = [xOf(index), yOf(Number(value))];
    return [
      { kind: 'dot', x, y, radius: 3.5, fill: '#ffffff', stroke: DATA.blue },
      text(x, y + 16, toComma(value), { anchor: 'middle', bold: true, size: 11 }),
      text(x, HEIGHT - 14, formatMonth(month), { anchor: 'middle' }),
    ];
  });
  const line = points.map(({ value }, index): [number, number] => [xOf(index), yOf(Number(value))]);
  const standard = yOf(STANDARD);
  return {
    width: PICTURE_WIDTH,
    height: HEIGHT,
    alt: `Giờ/người/ngày theo tháng: ${points.map(({ month, value }) => `${formatMonth(month)} ${toComma(value)}`).join('; ')}`,
    shapes: [
      {
        ...{ kind: 'line', stroke: INK.line, width: 0.8, dash: 2 },
        points: [
          [PLOT.left - 20, standard],
          [PLOT.right + 20, standard],
        ],
      },
      text(PLOT.right + 20, standard - 4, 'chuẩn 8 giờ', { anchor: 'end', size: 9 }),
      { kind: 'line', points: line, stroke: DATA.blue, width: 1.6 },
      ...marks,
    ],
  };
}
