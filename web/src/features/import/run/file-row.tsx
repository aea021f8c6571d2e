import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { RowsPage } from '../queries.ts';
import classes from './run.module.css';
import type { Edits } from './use-edits.ts';

type Row = RowsPage['rows'][number];
type Column = RowsPage['columns'][number];
type Props = { row: Row; columns: readonly Column[]; edits: Edits | undefined };

const MARKS = {
  added: 'accepted',
  changed: 'writing',
  unchanged: 'without',
  refused: 'wrong',
  'left-out': 'without',
} as const;

/** A row of the file: what it would do, cell by cell; the cells of a refused row are fields, those of another become one when pressed. */
export function FileRow({ row, columns, edits }: Props) {
  const { t } = useTranslation();
  const isDropped = edits?.isDropped(row.row) ?? false;
  const others = row.refusals.filter(({ column }) => !columns.some(({ header }) => header === column));
  const wrong = columns.filter(({ header }) => row.refusals.some(({ column }) => column === header));
  return (
    <tr data-state={row.state} data-dropped={isDropped || undefined}>
      <th scope="row" data-label={t('imports.run.row')}>
        {row.row}
      </th>
      <td data-label={t('imports.run.state')}>
        <StateMark state={MARKS[row.state]} size="sm">
          {isDropped ? t('imports.run.dropped') : t(`imports.count.${row.state}`)}
        </StateMark>
        {wrong.map(({ header }) => (
          <span key={header} className={classes.where} data-twice={(edits && !isDropped) || undefined}>
            {header}: {reasonOf(row, header)}
          </span>
        ))}
        {others.map(({ text }) => (
          <Refusal key={text}>{text}</Refusal>
        ))}
        {edits && (row.state === 'refused' || isDropped) && (
          <Button
            variant="link"
            size="sm"
            className={classes.drop ?? ''}
            aria-label={isDropped ? undefined : t('imports.run.dropRow', { row: row.row })}
            onClick={() => edits.drop(row.row, !isDropped)}
          >
            {isDropped ? t('imports.run.keep') : t('imports.run.drop')}
          </Button>
        )}
      </td>
      {columns.map((column, place) => (
        <FileCell
          key={column.key}
          row={row}
          column={column}
          text={row.cells[place] ?? ''}
          edits={isDropped ? undefined : edits}
        />
      ))}
    </tr>
  );
}

/** Why a cell is refused; said at the row too, for the cell may stand off the screen. */
const reasonOf = (row: Row, header: string): string =>
  row.refusals
    .filter(({ column }) => column === header)
    .map(({ text }) => text)
    .join(' ');

type CellProps = { row: Row; column: Column; text: string; edits: Edits | undefined };

function FileCell({ row, column, text, edits }: CellProps) {
  const refusals = row.refusals.filter((refusal) => refusal.column === column.header);
  const change = row.changes.find((cell) => cell.column === column.header);
  const [isOpen, setOpen] = useState(row.state === 'refused');
  const typed = edits?.textOf(row.row, column.key);
  const isField = edits !== undefined && (isOpen || typed !== undefined);
  return (
    <td data-label={column.header} data-refused={refusals.length > 0 || undefined}>
      {isField ? (
        <CellField {...{ row, column, text, edits, refusals }} isOpened={isOpen && row.state !== 'refused'} />
      ) : (
        <CellText {...{ row, column, text, change }} onOpen={edits && (() => setOpen(true))} />
      )}
    </td>
  );
}

type TextProps = Pick<CellProps, 'row' | 'column' | 'text'> & {
  change: Row['changes'][number] | undefined;
  onOpen: (() => void) | undefined;
};

function CellText({ row, column, text, change, onOpen }: TextProps) {
  const { t } = useTranslation();
  const before = change && (
    <span className={classes.from}>
      {t('imports.run.from', { from: change.from || t('imports.run.empty') })}
    </span>
  );
  if (!onOpen) {
    return (
      <>
        <span className={classes.text}>{text}</span>
        {before}
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        className={classes.cell}
        aria-label={t('imports.run.mendCell', { column: column.header, row: row.row, text })}
        onClick={onOpen}
      >
        <span className={classes.text}>{text}</span>
      </button>
      {before}
    </>
  );
}

type FieldProps = Required<Omit<CellProps, 'edits'>> & {
  edits: Edits;
  refusals: Row['refusals'];
  /** Whether the field was just asked for: then it is where one types. */
  isOpened: boolean;
};

function CellField({ row, column, text, edits, refusals, isOpened }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <TextInput
        scale="sm"
        className={classes.field ?? ''}
        value={edits.textOf(row.row, column.key) ?? text}
        onChange={(event) => edits.type(row.row, column.key, event.target.value, text)}
        aria-label={t('imports.run.cell', { column: column.header, row: row.row })}
        ref={isOpened ? focusOn : undefined}
        {...(refusals.length > 0 && { 'aria-invalid': true, 'aria-describedby': id })}
      />
      {refusals.length > 0 && <Refusal id={id}>{refusals.map((refusal) => refusal.text).join(' ')}</Refusal>}
    </>
  );
}

const focusOn = (field: HTMLInputElement | null) => field?.focus();
