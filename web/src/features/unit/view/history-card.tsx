import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { weekWords } from '../../../lib/words/week-words.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { UnitView } from '../queries.ts';
import { eventsOf, type UnitEvent } from './history.rules.ts';
import { UndoChange } from './undo-change.tsx';
import classes from './view.module.css';

/** What happened to a unit, the last first, each with its day and decision; what it came from and went into are links. */
export function HistoryCard({ unit }: { unit: UnitView }) {
  const { t } = useTranslation();
  return (
    <Card title={t('units.history.title')} note={t('units.history.note')}>
      <ol className={classes.events}>
        {eventsOf(unit).map((event) => (
          <li key={event.key} className={classes.event}>
            <span className={classes.day}>{formatDay(event.on)}</span>
            <span className={classes.what}>
              <EventWords event={event} />
              {event.decision && (
                <span className={classes.decision}>
                  {t('units.history.decision', { decision: event.decision })}
                </span>
              )}
              {event.changeId && unit.can.change && (
                <UndoChange id={event.changeId} decision={event.decision} code={event.goesTo} />
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function EventWords({ event }: { event: UnitEvent }) {
  const { t } = useTranslation();
  if (event.kind === 'began') return `${t('units.history.began')}: ${event.name}`;
  if (event.kind === 'ended') return t('units.history.ended', { day: formatDay(event.lastOn) });
  if (event.kind === 'changed') return changeWords(t, event).join('. ');
  const [first] = event.others;
  const into = first?.kind === 'merge' ? 'mergedInto' : 'splitInto';
  const from = first?.kind === 'merge' ? 'mergedFrom' : 'splitFrom';
  return (
    <>
      {t(`units.history.${first?.isFrom ? from : into}`)}{' '}
      {event.others.map(({ id, other }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to="/don-vi/$code" params={{ code: other.code }}>
            {other.name}
          </Link>
        </span>
      ))}
    </>
  );
}

/** "Đổi tên, trước là …", "Chuyển về …", and the other facts by their names. */
function changeWords(
  t: TFunction,
  { before, after, what }: Extract<UnitEvent, { kind: 'changed' }>,
): string[] {
  const names = {
    block: 'units.facts.block',
    level: 'units.facts.level',
    isBody: 'units.facts.isBody',
    documentStyle: 'units.facts.style',
    officialRoles: 'units.facts.roles',
  } as const;
  const others = what.flatMap((fact) =>
    fact === 'name' || fact === 'parent' || fact === 'weeklyPattern' ? [] : [t(names[fact]).toLowerCase()],
  );
  return [
    ...(what.includes('name') ? [`${after.name}. ${t('units.history.renamed', { name: before.name })}`] : []),
    ...(what.includes('parent')
      ? [t('units.history.moved', { parent: after.parent?.name ?? t('units.facts.top') })]
      : []),
    ...(what.includes('weeklyPattern')
      ? [
          t('units.history.week', {
            week: weekWords(t, after.weeklyPattern),
            before: weekWords(t, before.weeklyPattern),
          }),
        ]
      : []),
    ...(others.length > 0 ? [t('units.history.changed', { what: others.join(', ') })] : []),
  ];
}
