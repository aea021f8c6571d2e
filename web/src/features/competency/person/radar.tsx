import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import classes from '../competency.module.css';

export type RadarPoint = { name: string; required: number; assessed: number | null };

/**
 * Required levels as a dashed line, assessed ones as a blue line from one to the next; where nothing was assessed a hollow
 * mark stands on what is required. The same figures stand in a table beside it.
 */
export function CompetencyRadar({ points, label }: { points: RadarPoint[]; label: string }) {
  // A field over corners that nobody assessed would say something of them: then there is the line alone.
  const isWhole = points.every(({ assessed }) => assessed !== null);
  return (
    <figure role="img" aria-label={label} className={classes.chart}>
      <RadarChart
        responsive
        className={classes.chart ?? ''}
        data={points}
        outerRadius="62%"
        accessibilityLayer={false}
      >
        <PolarGrid stroke="var(--line-2)" />
        <PolarAngleAxis dataKey="name" tick={{ className: classes.tick ?? '', width: 140 }} />
        <PolarRadiusAxis domain={[0, 5]} tickCount={6} axisLine={false} tick={false} />
        <Radar
          dataKey="assessed"
          shape={AssessedLine}
          stroke="var(--data-1)"
          fill={isWhole ? 'var(--data-1)' : 'none'}
          dot={AssessedDot}
          isAnimationActive={false}
        />
        <Radar
          dataKey="required"
          stroke="var(--ink-2)"
          strokeWidth={2}
          strokeDasharray="5 4"
          fill="none"
          dot={MissingMark}
          isAnimationActive={false}
        />
      </RadarChart>
    </figure>
  );
}

type LineProps = { points?: { x: number; y: number; payload?: RadarPoint }[]; fill?: string };

/** From one level that was assessed to the next; what nobody assessed has no corner, else it would stand at 0. */
function AssessedLine({ points = [], fill }: LineProps) {
  const corners = points.filter(({ payload }) => typeof payload?.assessed === 'number');
  return (
    <polygon
      points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
      fill={fill}
      fillOpacity={0.2}
      stroke="var(--data-1)"
      strokeWidth={2}
    />
  );
}

type DotProps = { cx?: number; cy?: number; payload?: RadarPoint };

/** The level that was assessed; nothing where none was. */
function AssessedDot({ cx, cy, payload }: DotProps) {
  const isAssessed = typeof payload?.assessed === 'number';
  return isAssessed ? <circle cx={cx} cy={cy} r={4} fill="var(--data-1)" /> : <g />;
}

/** Where nobody assessed: a hollow mark on the level that is required. */
function MissingMark({ cx, cy, payload }: DotProps) {
  if (typeof payload?.assessed === 'number') return <g />;
  return <circle cx={cx} cy={cy} r={5} fill="var(--surface)" stroke="var(--warn)" strokeWidth={2} />;
}
