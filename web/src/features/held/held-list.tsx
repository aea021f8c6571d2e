import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/browser/connection.ts';
import { longDay } from '../../lib/format.ts';
import type { Held } from '../../lib/outbox/held.ts';
import { drop } from '../../lib/outbox/outbox.ts';
import type { RunningOutbox } from '../../lib/outbox/run-outbox.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { SureButton } from '../../ui/button/sure-button.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import classes from './held-list.module.css';
import { stateOf, textOf, titleOf } from './held-words.ts';

type CurrentOf = (row: Held) => ReactNode;
type Props = {
  rows: readonly Held[];
  outbox: RunningOutbox;
  /** What the server has of a row that it did not take. */
  currentOf: CurrentOf;
};

/** What is held, by day: what each row is, where it stands, and what can be done about it. */
export function HeldList({ rows, outbox, currentOf }: Props) {
  const { t } = useTranslation();
  const days = [...new Set(rows.map(({ day }) => day))];
  return days.map((day) => (
    <section key={day} className={classes.day}>
      <div className={classes.head}>
        <h2>{longDay(t, day)}</h2>
        <ButtonLink size="sm" to="/hom-nay/{-$day}" params={{ day }}>
          {t('held.open')}
        </ButtonLink>
      </div>
      <ul className={classes.rows}>
        {rows
          .filter((row) => row.day === day)
          .map((row) => (
            <HeldRow
              key={row.key}
              row={row}
              currentOf={currentOf}
              onDrop={() => void drop(outbox, row.key)}
            />
          ))}
      </ul>
    </section>
  ));
}

function HeldRow({ row, currentOf, onDrop }: { row: Held; currentOf: CurrentOf; onDrop: () => void }) {
  const { t } = useTranslation();
  const { isOnline } = useConnection();
  const { state, words } = stateOf(t, row, isOnline);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.title}>{titleOf(t, row)}</p>
        <StateMark state={state} size="sm">
          {words}
        </StateMark>
        {row.isRefused && isOnline && currentOf(row)}
      </div>
      <div className={classes.actions}>
        <CopyButton text={textOf(row)} />
        <DropButton onDrop={onDrop} />
      </div>
    </li>
  );
}

/** The words to be put elsewhere: a browser that allows no copying has them on the page to be marked by hand. */
function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  if (text === '' || !navigator.clipboard) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button size="sm" icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
      {t(isCopied ? 'held.copied' : 'held.copy')}
    </Button>
  );
}

/** Nothing that was written goes by one slip of a finger. */
function DropButton({ onDrop }: { onDrop: () => void }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button size="sm" variant="quiet" onClick={() => setAsked(true)}>
        {t('held.drop')}
      </Button>
    );
  return (
    <>
      <SureButton size="sm" onClick={onDrop} autoFocus>
        {t('held.dropSure')}
      </SureButton>
      <Button size="sm" variant="quiet" onClick={() => setAsked(false)}>
        {t('held.dropNot')}
      </Button>
    </>
  );
}
