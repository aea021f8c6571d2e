import { formatWhole } from '../../decimal/decimal.ts';
import { type HoursBin, spreadOf } from '../spread.rules.ts';
import { DATA, INK, PICTURE_WIDTH, type Picture, rect, type Shape, text } from './picture.ts';

/** A person's minutes and the halves of days owed, over the period. */
type Hours = { minutes: number; dutyHalves: number };

const HEIGHT = 140;
const FLOOR = 112;
const TOP = 20;

/** How many people have how many hours a duty day, in bins of half an hour; none where nobody has any. */
export function spreadPicture({ people }: { people: readonly Hours[] }): Picture | undefined {
  if (people.every(({ minutes }) => minutes === 0)) return undefined;
  const bins = spreadOf(people);
  const most = Math.max(0, ...bins.map(({ count }) => count));
  if (most === 0) return undefined;
  const column = PICTURE_WIDTH / bins.length;
  const heightOf = (count: number) => (count / most) * (FLOOR - TOP);
  const shapes = bins.flatMap((bin, index): Shape[] => {
    const x = index * column;
    const height = heightOf(bin.count);
    return [
      rect(x + 2, FLOOR - height, column - 4, height, DATA.blue),
      ...(bin.count > 0
        ? [
            text(x + column / 2, FLOOR - height - 4, formatWhole(bin.count), {
              size: 9,
              anchor: 'middle',
              bold: true,
            }),
          ]
        : []),
      text(x + column / 2, FLOOR + 13, binName(bin), { size: 9, anchor: 'middle' }),
    ];
  });
  return {
    width: PICTURE_WIDTH,
    height: HEIGHT,
    alt: `Số người theo giờ/ngày phải làm: ${bins.map((bin) => `${binName(bin)}: ${bin.count}`).join('; ')}`,
    shapes: [
      ...shapes,
      {
        kind: 'line',
        points: [
          [0, FLOOR],
          [PICTURE_WIDTH, FLOOR],
        ],
        stroke: INK.line,
        width: 0.8,
      },
      text(PICTURE_WIDTH / 2, HEIGHT - 2, 'giờ một ngày phải làm', { size: 9, anchor: 'middle' }),
    ],
  };
}

const hoursText = (minutes: number) => `${minutes / 60}`.replace('.', ',');

/** "dưới 5", "5–5,5", "từ 9". */
export function binName({ from, to }: HoursBin): string {
  if (from === null) return `<\u00a0${hoursText(to ?? 0)}`;
  if (to === null) return `≥\u00a0${hoursText(from)}`;
  return `${hoursText(from)}–${hoursText(to)}`;
}
