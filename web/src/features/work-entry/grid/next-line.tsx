import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons/icon.tsx';
import { blankSaid } from '../line/said.ts';
import { addLine } from '../sheet/actions.ts';
import { isEmpty } from '../sheet/sheet.ts';
import { useSheetPart } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import classes from './grid.module.css';

/** The place of the next line; not shown while an empty line waits to be typed. */
export const NextLine = memo(function NextLine() {
  const { t } = useTranslation();
  const { model, posts } = useLines();
  const { count, isWaiting } = useSheetPart(model, ({ rows }) => ({
    count: rows.length,
    isWaiting: rows.some(isEmpty),
  }));
  const [main] = posts;
  if (!main || isWaiting) return null;
  return (
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button is the stop */}
      <div role="row" className={classes.next} aria-rowindex={count + 2}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
        <div role="gridcell" aria-colspan={9}>
          <button
            type="button"
            className={classes.add}
            data-guide="line"
            onClick={() => addLine(model, blankSaid(main))}
          >
            <Icon name="plus" />
            {t(count === 0 ? 'workEntry.firstLine' : 'workEntry.add')}
          </button>
        </div>
      </div>
    </div>
  );
});
