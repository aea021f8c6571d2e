import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { FoldedCard } from '../../../ui/page/folded-card.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { GivenWork } from '../queries.ts';
import type { TasksSearch } from '../search.ts';
import classes from './list.module.css';

/** What each person has to do, the fullest against the others; a name narrows the list to that person. */
export function LoadsCard({ data, search }: { data: GivenWork; search: TasksSearch }) {
  const { t } = useTranslation();
  const { viec: _, lam: __, ...kept } = search;
  const byHours = data.people.every(({ open, minutes }) => open === 0 || minutes > 0);
  const sizeOf = ({ items, minutes }: GivenWork['people'][number]) => (byHours ? minutes : items);
  const most = Math.max(1, ...data.people.map(sizeOf));
  const isShown = ({ open, cadreCode }: GivenWork['people'][number]) =>
    open > 0 || search.nguoi === cadreCode;
  const busy = data.people.filter(isShown).sort((a, b) => sizeOf(b) - sizeOf(a));
  const idle = data.people.filter((person) => !isShown(person));
  if (data.people.length === 0) return null;
  return (
    <LoadsFrame people={data.people.length}>
      <ul className={classes.loads}>
        {busy.map((person) => {
          const isPicked = search.nguoi === person.cadreCode;
          const { nguoi: ___, ...others } = kept;
          return (
            <li key={person.cadreId} data-current={isPicked || undefined}>
              <Link
                className={classes.person ?? ''}
                to="/giao-viec"
                search={isPicked ? others : { ...kept, nguoi: person.cadreCode }}
                aria-current={isPicked || undefined}
              >
                {person.fullName}
              </Link>
              <span className={classes.quiet}>
                {person.open === 0
                  ? t('tasks.load.none')
                  : t('tasks.load.words', { open: person.open, items: person.items })}
                {person.minutes > 0 &&
                  `, ${t('tasks.load.hours', { hours: formatWhole(Math.round(person.minutes / 60)) })}`}
              </span>
              {person.late > 0 && (
                <StateMark state="over" size="sm">
                  {t('tasks.load.late', { count: person.late })}
                </StateMark>
              )}
              <Bar share={sizeOf(person) / most} />
            </li>
          );
        })}
      </ul>
      {idle.length > 0 && (
        <details className={classes.idle}>
          <summary>{t('tasks.load.idle', { count: idle.length })}</summary>
          <ul>
            {idle.map(({ cadreId, cadreCode, fullName }) => (
              <li key={cadreId}>
                <Link to="/giao-viec" search={{ ...kept, nguoi: cadreCode }}>
                  {fullName}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </LoadsFrame>
  );
}

/** Beside the work it stands open; on a phone it stands below all of it, folded. */
function LoadsFrame({ people, children }: { people: number; children: ReactNode }) {
  const { t } = useTranslation();
  if (useIsPhone()) {
    return (
      <FoldedCard
        title={t('tasks.load.title')}
        note={t('tasks.request.count', { count: people })}
        isOpen={false}
      >
        {children}
      </FoldedCard>
    );
  }
  return (
    <Card title={t('tasks.load.title')} note={t('tasks.load.note')}>
      {children}
    </Card>
  );
}
