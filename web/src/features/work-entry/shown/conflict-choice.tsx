import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { minutesOf } from '../line/request.ts';
import { type Said, saidOf } from '../line/said.ts';
import { settleConflict } from '../sheet/listen.ts';
import classes from './conflict.module.css';
import { useLines } from './lines-context.ts';
import type { Line } from './use-line.ts';

const PARTS = [
  'work',
  'adHocBy',
  'note',
  'time',
  'outputName',
  'quantity',
  'documentNumber',
  'state',
] as const;

function useWordsOf() {
  const { t } = useTranslation();
  return (said: Said, part: (typeof PARTS)[number]): string => {
    if (part === 'state')
      return t(said.state === 'done' ? 'workEntry.state.done' : 'workEntry.state.underWay');
    const minutes = part === 'time' ? minutesOf(said) : undefined;
    return minutes === undefined ? said[part] : formatMinutes(minutes);
  };
}

/** A line that was changed elsewhere too: both versions side by side, what differs marked, and the choice between them. */
export function ConflictChoice({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { model } = useLines();
  const wordsOf = useWordsOf();
  const { conflict, said, id } = line.row;
  if (conflict === undefined) return null;
  const theirs = conflict && saidOf(conflict);
  const parts = PARTS.filter((part) => said[part] || theirs?.[part]);
  const title = t(theirs ? 'workEntry.conflict.title' : 'workEntry.conflict.gone');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are the stops
    <div role="row" className={classes.conflict}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="gridcell" aria-colspan={9}>
        <p className={classes.title} role="alert">
          <Icon name="alert" /> {title}
        </p>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('workEntry.conflict.mine')}</th>
              <th scope="col">{t('workEntry.conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => {
              const mine = wordsOf(said, part);
              const other = theirs ? wordsOf(theirs, part) : '';
              return (
                <tr key={part} data-differs={mine !== other || undefined}>
                  <th scope="row">{t(`workEntry.column.${part}`)}</th>
                  <td>{mine}</td>
                  <td>{other}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <div className={classes.actions}>
          <Button size="sm" onClick={() => void settleConflict(model, id, 'mine')}>
            {t('workEntry.conflict.keepMine')}
          </Button>
          <Button size="sm" onClick={() => void settleConflict(model, id, 'theirs')}>
            {t(theirs ? 'workEntry.conflict.takeTheirs' : 'workEntry.conflict.drop')}
          </Button>
        </div>
      </div>
    </div>
  );
}
