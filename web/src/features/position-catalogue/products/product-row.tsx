import { useTranslation } from 'react-i18next';
import { formatMinutes, toComma } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import classes from '../catalogue.module.css';
import type { Product } from '../queries.ts';

const thousandths = (value: number): string => toComma(String(value / 1000));

/** One product, read. */
export function ProductRow({ product, onEdit }: { product: Product; onEdit?: () => void }) {
  const { t } = useTranslation();
  const { code, name, measure, taskGroup, complexityGroup, standardMinutes, evidenceKind } = product;
  return (
    <tr>
      <th scope="row">
        {name} {product.isStandard && <Tag>{t('catalogue.product.standardMark')}</Tag>}
        <span className={classes.sub}>
          {code}
          {product.isRepetitive && ` · ${t('catalogue.product.column.isRepetitive').toLocaleLowerCase()}`}
        </span>
        <PhoneCells product={product} />
      </th>
      <td className={classes.wide}>{measure}</td>
      <td className={classes.wide}>{taskGroup}</td>
      <td className={classes.wide}>{complexityGroup}</td>
      <td className={`${classes.number} ${classes.wide}`}>{thousandths(product.pointsMilli)}</td>
      <td className={classes.number}>{thousandths(product.coefficientMilli)}</td>
      <td className={`${classes.number} ${classes.wide}`}>
        {standardMinutes === null ? '' : formatMinutes(standardMinutes)}
      </td>
      <td className={`${classes.quiet} ${classes.wide}`}>
        {t(`catalogue.product.evidence.${evidenceKind}`)}
      </td>
      {onEdit && (
        <td className={classes.press}>
          <Button
            size="sm"
            variant="quiet"
            aria-label={t('catalogue.product.change', { name })}
            onClick={onEdit}
          >
            {t('catalogue.product.changeShort')}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** On a phone the cells stand beneath the name, each with its word. */
function PhoneCells({ product }: { product: Product }) {
  const { t } = useTranslation();
  const { measure, taskGroup, complexityGroup, pointsMilli, standardMinutes } = product;
  const cells = [
    ['measure', measure],
    ['taskGroup', taskGroup],
    ['complexityGroup', String(complexityGroup)],
    ['points', thousandths(pointsMilli)],
    ['standardMinutes', standardMinutes === null ? '' : formatMinutes(standardMinutes)],
  ] as const;
  const words = cells
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${t(`catalogue.product.column.${name}`)} ${value}`);
  return <span className={`${classes.sub} ${classes.onlyPhone}`}>{words.join(' · ')}</span>;
}
