import { officialRolesOf } from '@so-viec/shared/unit/unit-words';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { weekWords } from '../../../lib/words/week-words.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { UnitVersion, UnitView } from '../queries.ts';
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

const FACT_NAMES = {
  block: 'units.facts.block',
  level: 'units.facts.level',
  isBody: 'units.facts.isBody',
  documentStyle: 'units.facts.style',
  officialRoles: 'units.facts.roles',
} as const;

function factWords(t: TFunction, version: UnitVersion, fact: keyof typeof FACT_NAMES): string {
  if (fact === 'block') return t(`units.block.${version.block as 'party'}`);
  if (fact === 'level') return t(`units.level.${version.level as 'body'}`);
  if (fact === 'isBody') return t(version.isBody ? 'units.facts.yes' : 'units.facts.no');
  if (fact === 'documentStyle') return t(`units.style.${version.documentStyle as 'state'}`);
  const roles = officialRolesOf(version.officialRoles).map((role) => t(`units.role.${role}`));
  return roles.join(', ') || t('units.facts.noRoles');
}

/** "Đổi tên, trước là …", "Chuyển về …", and of the other facts what they were and are. */
function changeWords(
  t: TFunction,
  { before, after, what }: Extract<UnitEvent, { kind: 'changed' }>,
): string[] {
  const others = what.flatMap((fact) => {
    if (fact === 'name' || fact === 'parent' || fact === 'weeklyPattern') return [];
    // A level says whether the unit is a body.
    if (fact === 'isBody' && what.includes('level')) return [];
    const [from, to] = [factWords(t, before, fact), factWords(t, after, fact)];
    return [t('units.history.changed', { what: t(FACT_NAMES[fact]), from, to })];
  });
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
    ...others,
  ];
}
