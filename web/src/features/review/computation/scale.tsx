import classes from './total.module.css';

const MARKS = [0, 50, 70, 90, 100];
const WIDTH = 340;
const at = (points: number) => (points / 100) * WIDTH;

/** Where a total stands between the levels. An image in words for who cannot see it. */
export function Scale({ hundredths, label }: { hundredths: number; label: string }) {
  const points = hundredths / 100;
  return (
    <svg className={classes.scale} viewBox={`-6 0 ${WIDTH + 12} 56`} role="img" aria-label={label}>
      {MARKS.slice(0, -1).map((from, place) => {
        const to = MARKS[place + 1] ?? 100;
        const isHere = points >= from && (points < to || to === 100);
        return (
          <rect
            key={from}
            x={at(from)}
            y={18}
            width={at(to) - at(from) - 1}
            height={12}
            data-here={isHere || undefined}
          />
        );
      })}
      <path d={`M${at(points) - 6} 4h12l-6 9z`} />
      {MARKS.map((mark) => (
        <text key={mark} x={at(mark)} y={48}>
          {mark}
        </text>
      ))}
    </svg>
  );
}
