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
      </th>
      <td>{measure}</td>
      <td>{taskGroup}</td>
      <td>{complexityGroup}</td>
      <td className={classes.number}>{thousandths(product.pointsMilli)}</td>
      <td className={classes.number}>{thousandths(product.coefficientMilli)}</td>
      <td className={classes.number}>{standardMinutes === null ? '' : formatMinutes(standardMinutes)}</td>
      <td className={classes.quiet}>{t(`catalogue.product.evidence.${evidenceKind}`)}</td>
      {onEdit && (
        <td>
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
