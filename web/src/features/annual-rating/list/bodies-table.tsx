import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import table from '../../../ui/table/table.module.css';
import type { AnnualBody, AnnualList } from '../answers.ts';
import classes from './list.module.css';

const COUNTED = [
  'self',
  'head',
  'committee',
  'personnel',
  'body-head',
  'notifier',
  'none',
  'not-rated',
] as const;

/** Whose turn it is in each body, as counts; the largest count of those that wait is the one to look at. */
export function BodiesTable({ list, isOpen }: { list: AnnualList; isOpen: boolean }) {
  const { t } = useTranslation();
  const shown = COUNTED.filter((turn) => list.bodies.some(({ counts }) => counts[turn] > 0));
  return (
    <Card
      title={t('annual.bodies')}
      note={list.rows === null && t('annual.openBody')}
      className={classes.card ?? ''}
    >
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              <th scope="col">{t('annual.column.body')}</th>
              <th scope="col" className={table.number}>
                {t('annual.column.count')}
              </th>
              {shown.map((turn) => (
                <th key={turn} scope="col" className={table.number}>
                  {t(`annual.column.${turn}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.bodies.map((body) => (
              <Body key={body.code} year={list.year} body={body} shown={shown} isOpen={isOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

type Props = { year: number; body: AnnualBody; shown: readonly (typeof COUNTED)[number][]; isOpen: boolean };

function Body({ year, body, shown, isOpen }: Props) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        {isOpen ? (
          body.name
        ) : (
          <Link
            className={table.name}
            to="/xep-loai/nam/$year"
            params={{ year: `${year}` }}
            search={{ unit: body.code }}
          >
            {body.name}
          </Link>
        )}
      </th>
      <td className={table.number} data-label={t('annual.column.count')}>
        {formatWhole(body.count)}
      </td>
      {shown.map((turn) => (
        <td key={turn} className={table.number} data-label={t(`annual.column.${turn}`)}>
          {body.counts[turn] > 0 ? formatWhole(body.counts[turn]) : ''}
        </td>
      ))}
    </tr>
  );
}
