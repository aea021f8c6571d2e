import { LIST_PARTS, type ListPart } from '@so-viec/shared/position-description/parts';
import type { DraftContent } from '@so-viec/shared/position-description/read/source';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { Cell, Doubts } from './cell.tsx';
import { keyedRows, withCell, withoutRow, withRow } from './content.ts';
import classes from './form.module.css';
import type { FormMarks } from './marks.ts';
import { useColumnName } from './use-column-name.ts';

type Props = {
  part: ListPart;
  content: DraftContent;
  onChange: (content: DraftContent, path: string) => void;
  marks: FormMarks;
};

/** A table of the form: its rows are edited where they stand, added and removed. */
export function ListForm({ part, content, onChange, marks }: Props) {
  const { t } = useTranslation();
  const nameOf = useColumnName();
  const rows = keyedRows(content, part);
  const columns: readonly string[] = LIST_PARTS[part];
  return (
    <div className={classes.list} data-part={part}>
      <Doubts doubts={marks.doubts.filter(({ path }) => path === part)} onRight={marks.onRight} />
      {rows.length > 0 && (
        <div className={classes.heads} aria-hidden="true">
          {columns.map((column) => (
            <span key={column}>{nameOf(part, column)}</span>
          ))}
        </div>
      )}
      {rows.map((row, i) => (
        <div key={row.key} className={classes.row}>
          {columns.map((column) => (
            <div key={column} className={classes.inRow} data-column={nameOf(part, column)}>
              <Cell
                path={`${part}.${row.key}.${column}`}
                label={t('description.row', { number: i + 1, column: nameOf(part, column) })}
                value={row[column] ?? ''}
                onChange={(text) =>
                  onChange(
                    withCell(content, part, row.key, { [column]: text }),
                    `${part}.${row.key}.${column}`,
                  )
                }
                marks={marks}
                isInRow
              />
            </div>
          ))}
          <IconButton
            icon="close"
            variant="quiet"
            size="sm"
            label={t('description.removeRow', { number: i + 1 })}
            onClick={() => onChange(withoutRow(content, part, row.key), `${part}.${row.key}`)}
          />
          <Doubts
            doubts={marks.doubts.filter(({ path }) => path.startsWith(`${part}.${row.key}.`))}
            onRight={marks.onRight}
            onFocus={marks.onFocus}
          />
        </div>
      ))}
      <div>
        <Button size="sm" variant="quiet" icon="plus" onClick={() => onChange(withRow(content, part), part)}>
          {t('description.addRow')}
        </Button>
      </div>
    </div>
  );
}
