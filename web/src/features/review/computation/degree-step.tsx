import { useTranslation } from 'react-i18next';
import { percentWhole } from '../../../lib/format.ts';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import type { Review } from '../answers.ts';
import classes from './computation.module.css';
import { ProductNote } from './delivered-step.tsx';
import { coefficientText, exactOf } from './formulas.ts';
import { Step } from './step.tsx';
import { Waiting } from './waiting.tsx';

/** The scheme of degrees: coefficient × quantity × degree, added up. */
export function DegreeStep({ sheet }: { sheet: Review['sheet'] }) {
  const { t } = useTranslation();
  const rows = sheet.lines.flatMap((line) => line.products.map((product) => ({ line, product })));
  const coefficient = t('review.assigned.coefficient');
  return (
    <Step number={1} title={t('review.delivered.title')} hint={t('review.delivered.degreeHint')}>
      {rows.length === 0 ? (
        <p className={classes.empty}>{t('review.delivered.none')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('review.delivered.name')}</th>
              <th scope="col" className={classes.n}>
                {coefficient}
              </th>
              <th scope="col" className={classes.n}>
                {t('review.delivered.quantity')}
              </th>
              <th scope="col" className={classes.n}>
                {t('review.delivered.degree')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, product }) => (
              <tr key={product.id}>
                <th scope="row">
                  {product.isConfidential && <SecretMark />}
                  {product.name}
                  <ProductNote product={product} line={line} />
                </th>
                <td className={classes.n} data-label={coefficient}>
                  {coefficientText(line.coefficientMilli)}
                </td>
                <td className={classes.n} data-label={t('review.delivered.quantity')}>
                  {product.quantity}
                </td>
                <td className={classes.n} data-label={t('review.delivered.degree')}>
                  {percentWhole(product.degree ?? 100)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>{t('review.delivered.points')}</td>
              <td className={classes.n}>{sheet.points ? exactOf(sheet.points.points) : ''}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <Waiting waiting={sheet.waiting} />
    </Step>
  );
}
