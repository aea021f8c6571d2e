import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import type { Said } from '../../line/said.ts';
import { useCursorContext } from '../hand/cursor.ts';
import { useWeekContext } from '../model/use-week.ts';
import { useCellWords } from './use-cell-words.ts';
import classes from './week.module.css';

/** The cell that is chosen: its day and work, what was done and what came out, and the way to its line. */
export function CellBar() {
  const { t } = useTranslation();
  const { rows, days } = useWeekContext();
  const { active, open } = useCursorContext();
  const { nameOf } = useCellWords();
  const row = rows[active.row];
  const day = days[active.column];
  if (!row || !day) return <TotalBar />;
  const lines = row.cells[active.column] ?? [];
  const lock = day.lockOf(lines[0]?.said ?? row.work);
  const [only] = lines;
  const words = [
    only?.said.note.trim(),
    only?.said.outputName && `${only.said.quantity} ${only.said.outputName}`,
    only?.said.documentNumber,
  ];
  const label =
    lines.length > 1
      ? t('workWeek.bar.lines', { count: lines.length })
      : t(only ? 'workWeek.bar.open' : 'workWeek.bar.begin');
  return (
    <section className={classes.bar} aria-label={t('workWeek.bar.name')}>
      <b className={classes.barCell}>{nameOf(active)}</b>
      <span className={classes.barWords}>
        {lines.length > 1
          ? t('workWeek.bar.several', { count: lines.length })
          : words.filter(Boolean).join(' · ') || (only && t(unsaidOf(only.said)))}
      </span>
      {(only || !lock) && (
        <Button size="sm" keys="F2" aria-keyshortcuts="F2" onClick={() => open(active)}>
          {label}
        </Button>
      )}
    </section>
  );
}

/** Of a line without words: that it has none yet, or keeps none. */
const unsaidOf = ({ isSecret }: Said) => (isSecret ? 'workEntry.noContent' : 'workEntry.unsaid');

/** Of a day's total: what the day still needs. */
function TotalBar() {
  const { t } = useTranslation();
  const { days, rows } = useWeekContext();
  const { active, open } = useCursorContext();
  const { nameOf } = useCellWords();
  const day = days[active.column];
  const isTotal = rows.length > 0 && day;
  return (
    <section className={classes.bar} aria-label={t('workWeek.bar.name')}>
      {isTotal ? <b className={classes.barCell}>{nameOf(active)}</b> : null}
      <span className={classes.barWords}>
        {isTotal ? day.needs.map((need) => t(`workWeek.needs.${need}`)).join(', ') : t('workWeek.bar.none')}
      </span>
      {isTotal && day.needs.length > 0 && (
        <Button size="sm" keys="F2" onClick={() => open(active)}>
          {t('workWeek.needs.give', {
            what: day.needs.map((need) => t(`workWeek.needs.name.${need}`)).join(', '),
          })}
        </Button>
      )}
    </section>
  );
}
