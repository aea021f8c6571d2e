import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import classes from '../catalogue.module.css';
import type { Product } from '../queries.ts';
import { ProductForm } from './product-form.tsx';
import { ProductRow } from './product-row.tsx';

type Props = {
  title: string;
  note?: string;
  aside?: ReactNode;
  edition: string;
  /** Null: the shared ones. */
  positionCode: string | null;
  products: Product[];
  isEditable: boolean;
  /** A product to begin with, from elsewhere on the page: its form stands open. */
  begun?: { name: string; onSaved: () => void; onLeft: () => void } | undefined;
};

const HEADS = ['measure', 'taskGroup', 'complexityGroup'] as const;
const NUMBERS = ['points', 'coefficient', 'standardMinutes'] as const;

/** Products as rows; in a draft each opens into a form in its place, and a new one is added below. */
export function ProductsCard(props: Props) {
  const { title, note, aside, edition, positionCode, products, isEditable, begun } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  const columns = isEditable ? 9 : 8;
  return (
    <Card title={title} note={note} aside={aside}>
      {products.length === 0 && <p className={classes.empty}>{t('catalogue.product.none')}</p>}
      {products.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('catalogue.product.column.name')}</th>
                {HEADS.map((head) => (
                  <th key={head} scope="col" className={classes.wide}>
                    {t(`catalogue.product.column.${head}`)}
                  </th>
                ))}
                {NUMBERS.map((head) => (
                  <th
                    key={head}
                    scope="col"
                    className={head === 'coefficient' ? classes.number : `${classes.number} ${classes.wide}`}
                  >
                    {t(`catalogue.product.column.${head}`)}
                  </th>
                ))}
                <th scope="col" className={classes.wide}>
                  {t('catalogue.product.column.evidenceKind')}
                </th>
                {isEditable && (
                  <th scope="col">
                    <span className="visually-hidden">{t('catalogue.product.changeShort')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {products.map((product) =>
                open === product.id ? (
                  <tr key={product.id}>
                    <td colSpan={columns}>
                      <ProductForm {...{ edition, positionCode, product }} onDone={close} />
                    </td>
                  </tr>
                ) : (
                  <ProductRow
                    key={product.id}
                    product={product}
                    {...(isEditable && { onEdit: () => setOpen(product.id) })}
                  />
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      {isEditable &&
        (open === 'new' || begun ? (
          <ProductForm
            key={begun?.name ?? ''}
            {...{ edition, positionCode }}
            nextCode={nextCode(positionCode, products)}
            {...(begun && { name: begun.name, onSaved: begun.onSaved })}
            onDone={() => {
              close();
              begun?.onLeft();
            }}
          />
        ) : (
          <div className={classes.pad}>
            <Button icon="plus" onClick={() => setOpen('new')}>
              {t('catalogue.product.add')}
            </Button>
          </div>
        ))}
    </Card>
  );
}

/** The next free number behind the position's code: CV-01-07. */
function nextCode(positionCode: string | null, products: readonly Product[]): string {
  const used = new Set(products.map(({ code }) => code));
  const prefix = positionCode ?? 'DC';
  for (let n = products.length + 1; ; n++) {
    const code = `${prefix}-${String(n).padStart(2, '0')}`;
    if (!used.has(code)) return code;
  }
}
