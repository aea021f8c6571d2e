import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from './columns.ts';
import classes from './grid.module.css';

/** The names of the columns. */
export const GridHead = memo(function GridHead() {
  const { t } = useTranslation();
  return (
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useFocusableInteractive: the head is no stop of the cursor */}
      <div role="row" className={classes.head} aria-rowindex={1}>
        {COLUMNS.map((column, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div key={column} role="columnheader" aria-colindex={index + 1} data-column={column}>
            {column === 'actions' ? (
              <span className="visually-hidden">{t('workEntry.column.actions')}</span>
            ) : (
              t(`workEntry.column.${column}`)
            )}
          </div>
        ))}
      </div>
    </div>
  );
});
