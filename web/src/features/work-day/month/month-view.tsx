import type { MonthView as View } from '../week-query.ts';
import classes from './month.module.css';
import { MonthCalendar } from './month-calendar.tsx';
import { MonthFigures } from './month-figures.tsx';

/** A month: what it comes to, and its days; on a phone the days first. */
export function MonthView({ view }: { view: View }) {
  return (
    <div className={classes.view}>
      <MonthFigures view={view} />
      <MonthCalendar view={view} />
    </div>
  );
}
