import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { pointsText } from '../../../lib/points.ts';
import { Card } from '../../../ui/page/card.tsx';
import table from '../../../ui/table/table.module.css';
import type { PersonYear } from '../answers.ts';
import '../texts.ts';
import { periodText } from '../period-text.ts';
import { personYearQuery } from '../queries.ts';

/** The quarters, half-years and the year of the reader, to be read. */
export function OwnPeriods({ cadre }: { cadre: string }) {
  const { t } = useTranslation();
  const year = useMe().today.slice(0, 4);
  const { data } = useQuery(personYearQuery(cadre, year));
  const shown = data?.periods.filter(({ meanHundredths }) => meanHundredths !== null) ?? [];
  if (shown.length === 0) return null;
  return (
    <Card title={t('rating.own.title', { year })} note={t('rating.own.note')}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t('rating.own.period')}</th>
            <th scope="col" className={table.number}>
              {t('rating.list.months')}
            </th>
            <th scope="col" className={table.number}>
              {t('rating.list.mean')}
            </th>
            <th scope="col">{t('rating.list.level')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <PeriodRow key={one.period} one={one} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function PeriodRow({ one }: { one: PersonYear['periods'][number] }) {
  const { t } = useTranslation();
  const { period, months, meanHundredths, level, reason, isProvisional, disqualifiers } = one;
  const decided = months.filter(({ totalHundredths }) => totalHundredths !== null).length;
  const facts = disqualifiers.filter(({ counts }) => counts);
  return (
    <tr>
      <th scope="row">{capital(periodText(t, period))}</th>
      <td className={table.number} data-label={t('rating.list.months')}>
        {decided}
      </td>
      <td className={table.number} data-label={t('rating.list.mean')}>
        {meanHundredths === null ? '' : pointsText(meanHundredths)}
      </td>
      <td>
        {level ? t(`rating.level.${level}`) : t(`rating.list.${reason ?? 'no-months'}`)}
        {level && isProvisional && ` (${t('rating.own.provisional')})`}
        {facts.map(({ id, fact }) => (
          <span key={id} className={table.quiet}>
            {' '}
            · {fact}
          </span>
        ))}
      </td>
    </tr>
  );
}
