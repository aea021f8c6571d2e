import { dayNumber, formatMonth, monthOf, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatShortDay, toComma } from '../../../lib/format.ts';
import { weekStateOf } from '../day.rules.ts';
import { useDayNotes } from '../month/use-day-note.ts';
import type { MonthSheet as Sheet } from '../week-query.ts';
import classes from './month-sheet.module.css';
import { useOnePage } from './use-one-page.ts';

type Day = Sheet['days'][number];
type Line = Day['lines'][number];

/** A person's month on one A4 page: head, a row a day, sums and the places to sign. */
export function MonthSheet({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const page = useRef<HTMLElement>(null);
  useOnePage(page, sheet);
  const { month, totals, days, today } = sheet;
  const sum = days.reduce((total, { minutes }) => total + minutes, 0);
  return (
    <div className={classes.paper}>
      <article ref={page} className={classes.sheet}>
        <SheetHead sheet={sheet} />
        <table className={classes.days}>
          <thead>
            <tr>
              <th scope="col">{t('workWeek.sheet.day')}</th>
              <th scope="col">{t('workWeek.sheet.hours')}</th>
              <th scope="col">{t('workWeek.sheet.work')}</th>
              <th scope="col">{t('workWeek.sheet.products')}</th>
              <th scope="col">{t('workWeek.sheet.state')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <DayRow key={day.day} day={day} today={today} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('workWeek.sheet.sum')}</th>
              <td className="figures">{formatMinutes(sum)}</td>
              <td colSpan={3}>
                {t('workWeek.sheet.totals', {
                  hours: formatMinutes(totals.minutes),
                  days: toComma(totals.dutyDays),
                  accepted: formatMinutes(totals.minutesAccepted),
                  waiting: formatMinutes(totals.minutesWaiting),
                })}{' '}
                {month === monthOf(today) && t('workWeek.sheet.asOf', { day: formatDay(today) })}
              </td>
            </tr>
          </tfoot>
        </table>
        <Signatures name={sheet.cadre.fullName} hasBody={isBelowBody(sheet)} />
      </article>
    </div>
  );
}

const isBelowBody = ({ posts }: Sheet) => posts.some(({ unitName, bodyName }) => unitName !== bodyName);

function SheetHead({ sheet: { month, cadre, posts } }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const [first] = posts;
  const isSeveral = posts.length > 1;
  const days = ({ fromOn, toOn }: Sheet['posts'][number]) =>
    [fromOn >= `${month}-01` && formatShortDay(fromOn), toOn?.startsWith(month) && formatShortDay(toOn)]
      .map((day) => day || '…')
      .join(' – ');
  return (
    <header className={classes.head}>
      <p className={classes.body}>{first?.bodyName}</p>
      <h2 className={classes.title}>{t('workWeek.sheet.heading', { month: formatMonth(month) })}</h2>
      <dl className={classes.who}>
        <div>
          <dt>{t('workWeek.sheet.person')}:</dt>
          <dd>
            <strong>{cadre.fullName}</strong> ({cadre.code})
          </dd>
        </div>
        {posts.map((post) => (
          <div key={`${post.positionName} ${post.unitName} ${post.fromOn}`}>
            <dt>{t('workWeek.sheet.position')}:</dt>
            <dd>
              {[post.title, post.positionName].filter(Boolean).join(', ')}. {t('workWeek.sheet.unit')}:{' '}
              {post.unitName}
              {isSeveral && ` (${days(post)})`}
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function DayRow({ day, today }: { day: Day; today: string }) {
  const { t } = useTranslation();
  const noteOf = useDayNotes();
  const state = weekStateOf(day, today);
  const note = noteOf(day);
  const isOff = state === 'off' || state === 'notDue';
  return (
    <tr data-off={isOff || undefined}>
      <th scope="row">
        <span className="figures">{dayNumber(day.day)}</span> {t(`weekday.short.${weekdayOf(day.day) as 1}`)}
      </th>
      <td className="figures">{day.minutes > 0 ? formatMinutes(day.minutes) : ''}</td>
      <td>
        {note && <span className={classes.note}>{note}. </span>}
        {workWords(day.lines, t('workWeek.sheet.secret'))}
      </td>
      <td>{day.lines.flatMap((line) => productWords(line, t)).join('; ')}</td>
      <td>{isOff && day.minutes === 0 ? '' : t(`workWeek.state.${state}`)}</td>
    </tr>
  );
}

/** "Thẩm định hồ sơ 4:00; họp 1:30": each work of a day once, with its hours. */
function workWords(lines: readonly Line[], secret: string): string {
  const minutesOf = new Map<string, number>();
  for (const { isConfidential, work, minutes } of lines) {
    const name = isConfidential ? secret : work;
    minutesOf.set(name, (minutesOf.get(name) ?? 0) + minutes);
  }
  return [...minutesOf].map(([name, minutes]) => `${name} ${formatMinutes(minutes)}`).join('; ');
}

function productWords(
  { products, isConfidential }: Line,
  t: ReturnType<typeof useTranslation>['t'],
): string[] {
  return products.map(({ name, quantity, documentNumber }) => {
    if (isConfidential) return t('workWeek.sheet.count', { count: quantity });
    const named = [name, documentNumber].filter(Boolean).join(' ');
    return quantity > 1 ? t('workWeek.sheet.times', { name: named, count: quantity }) : named;
  });
}

function Signatures({ name, hasBody }: { name: string; hasBody: boolean }) {
  const { t } = useTranslation();
  const places = ['self', 'head', ...(hasBody ? ['body' as const] : [])] as const;
  return (
    <footer className={classes.signatures}>
      {places.map((place) => (
        <div key={place}>
          <p className={classes.date}>{t('workWeek.sheet.place')}</p>
          <p className={classes.signer}>{t(`workWeek.sheet.signed.${place}`)}</p>
          <p className={classes.hint}>{t('workWeek.sheet.signHere')}</p>
          <p className={classes.name}>{place === 'self' ? name : ''}</p>
        </div>
      ))}
    </footer>
  );
}
