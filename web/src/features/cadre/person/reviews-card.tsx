import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMonth, toComma } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Cadre } from '../queries.ts';
import classes from './months.module.css';

const inPoints = (hundredths: number) => toComma((hundredths / 100).toFixed(2));

/** The reviews of months with their points and levels, and the levels of years, as far as the reader may read them. */
export function ReviewsCard({ person }: { person: Cadre }) {
  const { t } = useTranslation();
  const { code } = person.cadre;
  const { months, years } = person.reviews;
  if (months.length + years.length === 0) return null;
  return (
    <Card title={t('cadre.review.title')} note={t('cadre.review.note')}>
      {years.length > 0 && (
        <ul className={classes.years}>
          {years.map(({ year, level }) => (
            <li key={year}>
              <Link to="/xep-loai/nam/$year/$cadre" params={{ year: String(year), cadre: code }}>
                {t('cadre.review.year', { year })}
              </Link>
              {`: ${t(`cadre.review.level.${level}`)}`}
            </li>
          ))}
        </ul>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('cadre.person.month')}</th>
            <th scope="col">{t('cadre.review.state')}</th>
            <th scope="col" className={classes.number}>
              {t('cadre.review.points')}
            </th>
            <th scope="col">{t('cadre.review.levelName')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, state, totalHundredths, level }) => (
            <tr key={month}>
              <th scope="row">
                <Link to="/phieu/$cadre/$period" params={{ cadre: code, period: month }}>
                  {formatMonth(month)}
                </Link>
              </th>
              <td>{t(`cadre.review.step.${state}`)}</td>
              <td className={classes.number}>{totalHundredths === null ? '–' : inPoints(totalHundredths)}</td>
              <td>{level ? t(`cadre.review.level.${level}`) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
