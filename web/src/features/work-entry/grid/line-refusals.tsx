import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { refusalText, repairLabel } from '../line/refusal-text.ts';
import type { Line } from '../shown/use-line.ts';
import { columnOf } from './columns.ts';
import classes from './grid.module.css';

/** What is refused, under its field, with the press that mends it. */
export function LineRefusals({ line }: { line: Line }) {
  const { t } = useTranslation();
  return line.refusals.map((refusal) => {
    const label = repairLabel(t, refusal);
    const { repair } = refusal;
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: its button is the stop
      <div key={refusal.field} role="row" className={classes.below}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
        <div role="gridcell" aria-colspan={9} data-below={columnOf(refusal.field)}>
          <Refusal
            id={line.idOf(refusal.field)}
            {...(repair && label && { repair: { label, onPress: () => line.say(repair.change) } })}
          >
            {refusalText(t, refusal)}
          </Refusal>
        </div>
      </div>
    );
  });
}
