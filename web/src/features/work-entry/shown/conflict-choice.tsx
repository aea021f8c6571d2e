import '../late-texts.ts';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useState } from 'react';
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
    if (part === 'work' && said.isSecret) return `${t('workEntry.secret')}: ${said.work}`;
    const minutes = part === 'time' ? minutesOf(said) : undefined;
    return minutes === undefined ? said[part] : formatMinutes(minutes);
  };
}

/** What the person wrote, to be put elsewhere. */
function CopyMine({ text }: { text: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button size="sm" icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
      {t(isCopied ? 'workEntry.conflict.copied' : 'workEntry.conflict.copy')}
    </Button>
  );
}

/**
 * A line that was changed elsewhere too, or that the server did not take: what is written beside what the server has,
 * what differs marked, and the choice between them.
 */
export function ConflictChoice({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { model } = useLines();
  const wordsOf = useWordsOf();
  const { conflict, saved, said, id } = line.row;
  const isUntaken = conflict === undefined;
  const current = isUntaken ? saved : conflict;
  const theirs = current && saidOf(current);
  const parts = PARTS.filter((part) => said[part] || theirs?.[part]);
  const words = isUntaken ? (theirs ? 'untaken' : 'untakenNew') : theirs ? 'title' : 'gone';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are the stops
    <div role="row" className={classes.conflict}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="gridcell" aria-colspan={9}>
        <p className={classes.title} role="alert">
          <Icon name="alert" /> {t(`workEntry.conflict.${words}`)}
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
            {t(isUntaken ? 'workEntry.conflict.sendAgain' : 'workEntry.conflict.keepMine')}
          </Button>
          <Button size="sm" onClick={() => void settleConflict(model, id, 'theirs')}>
            {t(theirs ? 'workEntry.conflict.takeTheirs' : 'workEntry.conflict.drop')}
          </Button>
          <CopyMine
            text={parts
              .map((part) => wordsOf(said, part))
              .filter(Boolean)
              .join(' · ')}
          />
        </div>
      </div>
    </div>
  );
}
