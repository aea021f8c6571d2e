import { useTranslation } from 'react-i18next';
import { COLUMNS, type ColumnName } from '../grid/columns.ts';
import classes from '../grid/grid.module.css';
import { LineMenu } from '../shown/line-menu.tsx';
import type { Line } from '../shown/use-line.ts';
import fields from './fields.module.css';
import { NumberField, StateField, TextField, TimeField } from './fields.tsx';
import { useEditKeys } from './use-edit-keys.ts';
import { WorkField } from './work-field.tsx';

/** The line being edited: every cell is an input. */
export function EditRow({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { pressKey } = useEditKeys(line);
  const { said } = line.row;
  const none = <span className={fields.none}>{t('workEntry.noContent')}</span>;
  const cells: Record<ColumnName, React.ReactNode> = {
    number: line.number,
    work: <WorkField line={line} />,
    note: said.isSecret ? none : <TextField line={line} field="note" isArea />,
    time: <TimeField line={line} />,
    outputName: said.isSecret ? '' : <TextField line={line} field="outputName" />,
    quantity: <NumberField line={line} />,
    documentNumber: said.isSecret ? '' : <TextField line={line} field="documentNumber" />,
    state: <StateField line={line} />,
    actions: <LineMenu line={line} />,
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its fields are the stops
    <div
      role="row"
      className={`${classes.row} ${classes.edit}`}
      aria-rowindex={line.number + 1}
      aria-label={t('workEntry.line', { number: line.number })}
      data-ad-hoc={said.isAdHoc || undefined}
      onKeyDown={pressKey}
    >
      {COLUMNS.map((column, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div key={column} role="gridcell" aria-colindex={index + 1} data-column={column}>
          {cells[column]}
        </div>
      ))}
    </div>
  );
}
