import type { InferResponseType } from 'hono/client';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { api } from '../../../lib/api.ts';
import { formatDay, formatMonth, formatWhole } from '../../../lib/format.ts';
import { ImpactWords } from '../../../ui/week/impact-words.tsx';
import classes from './change.module.css';

type Summary = InferResponseType<(typeof api.api)['unit-changes']['preview']['$post'], 200>;
type Props = { summary: Summary | undefined; isWorking: boolean };

/** In words what will hold from the day of a change: which units, how many people, and that the past stays. */
export function Preview({ summary, isWorking }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={classes.preview} aria-live="polite" data-working={isWorking && summary !== undefined}>
      <h3>{t('units.preview.title')}</h3>
      {!summary && (
        <p className={classes.quiet}>{t(isWorking ? 'units.preview.working' : 'units.preview.waiting')}</p>
      )}
      {summary && (
        <>
          <p>{t('units.preview.from', { day: formatDay(summary.on) })}</p>
          {summary.week ? (
            <ImpactWords impact={summary.week} />
          ) : (
            <ul>
              {sentencesOf(t, summary).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <p className={classes.quiet}>
            {summary.isPast
              ? t('units.preview.past', { day: formatDay(summary.on) })
              : t('units.preview.future')}
          </p>
          <p className={classes.quiet}>{t('units.preview.nothing')}</p>
        </>
      )}
    </aside>
  );
}

const NAMED = 3;

function listed(t: TFunction, { count, rows }: { count: number; rows: readonly { name: string }[] }): string {
  const names = rows.slice(0, NAMED).map(({ name }) => name);
  const more = count > NAMED ? t('units.preview.more', { count: count - NAMED }) : '';
  return `${names.join('; ')}${more}`;
}

function sentencesOf(t: TFunction, summary: Summary): string[] {
  const { made, moved, ended, renamed, units, people, openDays, roles } = summary;
  const said = made.map(({ name }) => t('units.preview.made', { name }));
  said.push(...renamed.map(({ name }) => t('units.preview.renamed', { name })));
  const [onlyMoved] = moved.rows;
  if (moved.count === 1 && onlyMoved) {
    const { name, under } = onlyMoved;
    said.push(under ? t('units.preview.movedOne', { name, under }) : t('units.preview.movedTop', { name }));
  } else if (moved.count > 1) {
    said.push(t('units.preview.movedMany', { count: moved.count, names: listed(t, moved) }));
  }
  if (ended.count > NAMED)
    said.push(t('units.preview.endedMany', { count: ended.count, names: listed(t, ended) }));
  else for (const { name, successor } of ended.rows) said.push(endWords(t, name, successor));
  // Where nothing receives them, nobody goes over: the refusal says who is still there.
  const goesOver = made.length + moved.count > 0 || ended.rows.some(({ successor }) => successor !== null);
  const isEndAlone = ended.count > 0 && !goesOver;
  if (!isEndAlone && (units > 0 || people > 0)) {
    const total = { units: formatWhole(units), people: formatWhole(people) };
    said.push(t(units > 0 ? 'units.preview.total' : 'units.preview.totalPeople', total));
  }
  // A merger or split hands them on: every other change is refused while a unit that ends has some.
  if (openDays > 0 && summary.kind === 'merge') said.push(t('units.preview.openDays', { count: openDays }));
  if (openDays > 0 && summary.kind === 'split')
    said.push(t('units.preview.openDaysAbove', { count: openDays }));
  if (roles > 0) said.push(t('units.preview.roles', { count: roles }));
  said.push(...summary.parts.flatMap((part) => partWords(t, part)), ...touchedWords(t, summary));
  return said;
}

/** Who goes to a new unit or stays, and that somebody is to lead it. */
function partWords(
  t: TFunction,
  { name, isNew, count, people, leaders }: Summary['parts'][number],
): string[] {
  const more = count > people.length ? t('units.preview.partMore', { count: count - people.length }) : '';
  const named = { name, count, people: `${people.join(', ')}${more}` };
  const nobody = t(isNew ? 'units.preview.partNobody' : 'units.preview.stayNobody', { name });
  if (!isNew) return [count === 0 ? nobody : t('units.preview.stayPeople', named)];
  return [
    count === 0 ? nobody : t('units.preview.partPeople', named),
    ...leaders.map((leader) =>
      t('units.preview.leavesOffice', {
        person: leader.name,
        office: t(`units.preview.office.${leader.kind}`),
      }),
    ),
    t('units.preview.partHeadless', { name }),
  ];
}

/** What was logged, accepted and decided since a day of the past, and goes over. */
function touchedWords(t: TFunction, { touched, on, parts, ended }: Summary): string[] {
  if (!touched || (parts.length === 0 && ended.count === 0)) return [];
  const day = formatDay(on);
  const [first, last] = [touched.months[0], touched.months.at(-1)];
  if (!first || !last) return [t('units.preview.touchedNothing', { day })];
  const [days, accepted] = [formatWhole(touched.days), formatWhole(touched.accepted)];
  const count = touched.months.length;
  const between = { count, first: formatMonth(first), last: formatMonth(last) };
  const months = t(count === 1 ? 'units.preview.touchedMonth' : 'units.preview.touchedMonths', between);
  const said = [t('units.preview.touched', { day, days, accepted, months })];
  if (touched.decided > 0) said.push(t('units.preview.decided', { count: touched.decided }));
  return said;
}

const endWords = (t: TFunction, name: string, successor: string | null) =>
  successor ? t('units.preview.endedInto', { name, successor }) : t('units.preview.ended', { name });
