import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import type { Review } from '../answers.ts';
import classes from './computation.module.css';
import { coefficientText, exactOf, leftFormula, leftText } from './formulas.ts';
import { extraOf, extraOfAll, type Product, type ProductRow, productRows } from './product-rows.ts';
import { Step } from './step.tsx';
import { Waiting } from './waiting.tsx';

/** Under a product's name: its number and day, why it stands outside of G, what an objective cause took off. */
export function ProductNote({ product, line }: { product: Product; line: ProductRow['line'] }) {
  const { t } = useTranslation();
  const on = product.documentOn ?? product.deliveredOn;
  const { origin } = line;
  const extra = extraOf(line, product);
  const excused = product.findings.reduce((sum, found) => sum + found.excused, 0);
  const words = [
    product.documentNumber,
    formatDay(on),
    origin === 'adhoc' || origin === 'takenOver' ? t(`review.delivered.${origin}`) : '',
    extra > 0 ? t('review.delivered.extra', { count: extra }) : '',
    excused > 0 ? t('review.delivered.excused', { count: excused }) : '',
  ].filter(Boolean);
  const reasons = product.findings.filter(({ reason }) => reason !== '').map(({ reason }) => reason);
  return (
    <>
      <span className={classes.small}>{words.join(', ')}</span>
      {reasons.length > 0 && <span className={classes.small}>{reasons.join('; ')}</span>}
    </>
  );
}

function Left({ row, times, label }: { row: ProductRow; times: number; label: string }) {
  const { coefficientMilli } = row.line;
  return (
    <td className={classes.n} data-label={label} data-plain={times === 0 || undefined}>
      {leftText(coefficientMilli, row.count, times)}
      {times > 0 && <span className={classes.small}>{leftFormula(coefficientMilli, row.count, times)}</span>}
    </td>
  );
}

const COLUMNS = ['coefficient', 'faults', 'delays', 'quantity', 'quality', 'progress'] as const;

/** Step 2: each product accepted, with what faults and delays leave of it; a sum is shown only where it is not the whole. */
export function DeliveredStep({ sheet }: { sheet: Review['sheet'] }) {
  const { t } = useTranslation();
  const rows = productRows(sheet.lines);
  const label = (column: (typeof COLUMNS)[number]) =>
    column === 'coefficient' ? t('review.assigned.coefficient') : t(`review.delivered.${column}`);
  const sums = sheet.score?.sums;
  return (
    <Step number={2} title={t('review.delivered.title')} hint={t('review.delivered.hint')}>
      {rows.length === 0 ? (
        <p className={classes.empty}>{t('review.delivered.none')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('review.delivered.name')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={classes.n}>
                  {label(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProductCells key={row.key} row={row} label={label} />
            ))}
          </tbody>
          {sums && (
            <tfoot>
              <tr>
                <td colSpan={4}>{t('review.delivered.sum')}</td>
                <td className={classes.n} data-label={label('quantity')}>
                  {exactOf(sums.delivered)}
                </td>
                <td className={classes.n} data-label={label('quality')}>
                  {exactOf(sums.quality)}
                </td>
                <td className={classes.n} data-label={label('progress')}>
                  {exactOf(sums.progress)}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
      <ExtraWords sheet={sheet} />
      <Waiting waiting={sheet.waiting} />
    </Step>
  );
}

/** That more was delivered than assigned is no mistake of the sum: it counts, up to the cap. */
function ExtraWords({ sheet }: { sheet: Review['sheet'] }) {
  const { t } = useTranslation();
  const count = extraOfAll(sheet.lines);
  if (count === 0) return null;
  const { a, b, c } = sheet.score?.outcome ?? {};
  const cap = [a, b, c].some((ratio) => ratio?.isCapped) ? 'ratio' : 'total';
  return (
    <p className={classes.foot}>
      {t('review.delivered.extraCounts', { count })} {t(`review.delivered.cap.${cap}`)}
    </p>
  );
}

type CellsProps = { row: ProductRow; label: (column: (typeof COLUMNS)[number]) => string };

function ProductCells({ row, label }: CellsProps) {
  const { t } = useTranslation();
  const { product, line, count, faults, delays } = row;
  const times = (value: number) => <span className={value === 0 ? classes.zero : undefined}>{value}</span>;
  return (
    <tr>
      <th scope="row">
        {product.isConfidential && <SecretMark />}
        {product.name}
        {product.quantity > 1 && ` · ${t('review.delivered.items', { count })}`}
        {row.isFirst && <ProductNote product={product} line={line} />}
      </th>
      <td className={classes.n} data-label={label('coefficient')}>
        {coefficientText(line.coefficientMilli)}
      </td>
      <td className={classes.n} data-label={label('faults')} data-plain={faults === 0 || undefined}>
        {times(faults)}
      </td>
      <td className={classes.n} data-label={label('delays')} data-plain={delays === 0 || undefined}>
        {times(delays)}
      </td>
      <td className={classes.n} data-label={label('quantity')}>
        {leftText(line.coefficientMilli, count)}
      </td>
      <Left row={row} times={faults} label={label('quality')} />
      <Left row={row} times={delays} label={label('progress')} />
    </tr>
  );
}
