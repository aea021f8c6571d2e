import { divideHalfUp, toComma } from '@so-viec/shared/decimal/decimal';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import type { TaskStory } from '../queries.ts';
import classes from './story.module.css';

const shown = (value: number, isByPiece: boolean): string =>
  isByPiece ? String(value) : toComma(divideHalfUp(value, 1000, 3) ?? '').replace(/,?0+$/, '');

/** The components of a task with their sum, and both ends of what was handed over. */
export function PartsCard({ story }: { story: TaskStory }) {
  const { t } = useTranslation();
  const { parts, partsSum } = story;
  if (!partsSum) return null;
  const { isByPiece, isExact } = partsSum;
  const sums = { sum: shown(partsSum.sum, isByPiece), whole: shown(partsSum.whole, isByPiece) };
  return (
    <Card title={t('myWork.story.parts.title')}>
      <p className={classes.text}>{t(`myWork.story.parts.${isExact ? 'exact' : 'odd'}`, sums)}</p>
      <ul className={classes.list}>
        {parts.map((part) => (
          <li key={part.id}>
            <span className={classes.line}>
              <Link to="/viec/$id" params={{ id: part.id }}>
                {part.title}
              </Link>
              <span className="figures">
                {t('myWork.progress', { delivered: part.delivered, quantity: part.quantity })}
              </span>
            </span>
            <span className={classes.quiet}>{`${part.fullName}, ${stateWords(t, part.state)}`}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const stateWords = (t: TFunction, state: string): string =>
  t(`myWork.story.state.${state as 'open'}`).toLowerCase();

/** Where taken over work came from, and where it went on. */
export function EndsCard({ story }: { story: TaskStory }) {
  const { t } = useTranslation();
  const { takenOverFrom, takenOverBy } = story;
  if (!takenOverFrom && takenOverBy.length === 0) return null;
  return (
    <Card>
      {takenOverFrom && (
        <p className={classes.end}>
          <End {...takenOverFrom}>
            {t('myWork.story.ends.from', { who: takenOverFrom.fullName, title: takenOverFrom.title })}
          </End>
        </p>
      )}
      {takenOverBy.map(({ id, mayRead, fullName, quantity, title, state }) => (
        <p key={id} className={classes.end}>
          <End id={id} mayRead={mayRead}>
            {t('myWork.story.ends.by', { who: fullName, quantity, title })}
          </End>
          {(state === 'proposed' || state === 'refused') && (
            <span className={classes.quiet}> ({t(`myWork.story.ends.${state}`)})</span>
          )}
        </p>
      ))}
    </Card>
  );
}

/** One end, with the way to it for who may read it: a colleague's work is not. */
function End({ id, mayRead, children }: { id: string; mayRead: boolean; children: ReactNode }) {
  if (!mayRead) return <span>{children}</span>;
  return (
    <Link to="/viec/$id" params={{ id }}>
      {children}
    </Link>
  );
}
