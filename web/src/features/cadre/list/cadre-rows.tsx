import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMinutes } from '../../../lib/format.ts';
import type { Cadres } from '../queries.ts';
import classes from './list.module.css';

type Row = Cadres['rows'][number];
const FULL_DAY = 480;

/** Who is seconded, and from or to where; who holds a post there beside their own. */
export function standingWords(t: TFunction, row: Pick<Row, 'standing' | 'assignmentKind'>): string | false {
  if (row.standing === 'seconded-away') return t('cadre.note.away');
  if (row.standing === 'beside') return t('cadre.note.beside');
  return row.assignmentKind === 'secondment' && t('cadre.note.secondment');
}

/** What is out of the ordinary about somebody that day, in few words. */
function notesOf(t: TFunction, row: Row): string {
  const { leave, lastOn, others, dailyMinutes, transferTo } = row;
  const standing = standingWords(t, row);
  return [
    transferTo && t('cadre.note.transfer', { body: transferTo }),
    lastOn && t('cadre.note.gone', { day: formatDay(lastOn) }),
    leave === false && t('cadre.note.leave'),
    leave === true && t('cadre.note.halfLeave'),
    standing,
    others > 0 && row.standing !== 'beside' && t('cadre.note.others', { count: others }),
    !lastOn && dailyMinutes !== FULL_DAY && t('cadre.note.hours', { hours: formatMinutes(dailyMinutes) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** People as rows; on a phone the same as a list of links. */
export function CadreRows({ rows }: { rows: Cadres['rows'] }) {
  const { t } = useTranslation();
  const hasNotes = rows.some((row) => notesOf(t, row) !== '');
  return (
    <>
      <div className={classes.wide}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('cadre.column.person')}</th>
              <th scope="col">{t('cadre.column.unit')}</th>
              <th scope="col">{t('cadre.column.position')}</th>
              <th scope="col">{t('cadre.column.kind')}</th>
              {hasNotes && <th scope="col">{t('cadre.column.note')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <Link to="/can-bo/$code" params={{ code: row.code }} className={classes.name}>
                    {row.fullName}
                  </Link>
                  <span className={classes.code}>{row.code}</span>
                </th>
                <td>
                  {row.unitName}
                  {row.bodyName && <span className={classes.code}>{row.bodyName}</span>}
                </td>
                <td>
                  {row.positionName}
                  {row.title && row.title !== row.positionName && (
                    <span className={classes.code}>{row.title}</span>
                  )}
                </td>
                <td className={classes.short}>{t(`cadre.kind.${row.kind as 'worker'}`)}</td>
                {hasNotes && <td className={classes.quiet}>{notesOf(t, row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={classes.narrow}>
        {rows.map((row) => (
          <li key={row.code}>
            <Link to="/can-bo/$code" params={{ code: row.code }} className={classes.card}>
              <span className={classes.name}>{row.fullName}</span>
              <span className={classes.cardWords}>{row.positionName}</span>
              <span className={classes.cardWords}>
                {[row.unitName, row.bodyName].filter(Boolean).join(', ')}
              </span>
              <span className={classes.cardNote}>{notesOf(t, row)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
