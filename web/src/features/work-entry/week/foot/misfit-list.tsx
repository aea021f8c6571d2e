import type { Misfit } from '@so-viec/shared/work-week/grid-paste.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import { useCellWords } from '../grid/use-cell-words.ts';
import type { Cell } from '../hand/cursor.ts';
import { useWeekContext } from '../model/use-week.ts';
import classes from './foot.module.css';

/** Named at once; the rest on a press. */
const SHOWN = 12;

/** Which cells did not fit and why, each by its name: "T4 · Soạn báo cáo"; outside the grid by its place in the block. */
export function MisfitList({ misfits, at }: { misfits: readonly Misfit[]; at: Cell }) {
  const { t } = useTranslation();
  const { rows, days } = useWeekContext();
  const { nameOf, lockOf } = useCellWords();
  const [isWhole, setWhole] = useState(false);
  const placeOf = (misfit: Misfit) =>
    misfit.line !== undefined
      ? t('workWeek.paste.blockRow', { row: misfit.line })
      : misfit.row < rows.length && misfit.column < days.length
        ? nameOf(misfit)
        : t('workWeek.paste.outsideCell', {
            row: misfit.row - at.row + 1,
            column: misfit.column - at.column + 1,
          });
  return (
    <div className={classes.misfits}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('workWeek.paste.cell')}</th>
            <th scope="col">{t('workWeek.paste.text')}</th>
            <th scope="col">{t('workWeek.paste.why')}</th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? misfits : misfits.slice(0, SHOWN)).map((misfit) => (
            <tr key={`${misfit.row}:${misfit.column}`}>
              <th scope="row">{placeOf(misfit)}</th>
              <td>{misfit.text}</td>
              <td>
                {t(`workWeek.paste.problem.${misfit.problem}`, { why: misfit.why && lockOf(misfit.why) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && misfits.length > SHOWN && (
        <Button size="sm" variant="link" onClick={() => setWhole(true)}>
          {t('workWeek.paste.all', { count: misfits.length })}
        </Button>
      )}
    </div>
  );
}
