import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import classes from '../competency.module.css';

export type RadarPoint = { name: string; required: number; assessed: number };

/** Required levels as a dashed line, assessed ones as a blue field. The same figures stand in a table beside it. */
export function CompetencyRadar({ points, label }: { points: RadarPoint[]; label: string }) {
  return (
    <figure role="img" aria-label={label} className={classes.chart}>
      <RadarChart
        responsive
        className={classes.chart ?? ''}
        data={points}
        outerRadius="66%"
        accessibilityLayer={false}
      >
        <PolarGrid stroke="var(--line-2)" />
        <PolarAngleAxis dataKey="name" tick={{ className: classes.tick ?? '' }} />
        <PolarRadiusAxis domain={[0, 5]} tickCount={6} axisLine={false} tick={false} />
        <Radar
          dataKey="assessed"
          stroke="var(--data-1)"
          strokeWidth={2}
          fill="var(--data-1)"
          fillOpacity={0.2}
          isAnimationActive={false}
        />
        <Radar
          dataKey="required"
          stroke="var(--ink-2)"
          strokeWidth={2}
          strokeDasharray="5 4"
          fill="none"
          isAnimationActive={false}
        />
      </RadarChart>
    </figure>
  );
}
