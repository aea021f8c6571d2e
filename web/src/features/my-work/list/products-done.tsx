import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../lib/format.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import classes from '../my-work.module.css';
import type { OwnWork } from '../queries.ts';

type Product = OwnWork['handedIn']['waiting'][number];

/** More than so many stand folded. */
const SHOWN = 8;

/** What was handed in and waits for the head's check. */
export function ProductsWaiting({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation();
  return (
    <Folded title={t('myWork.handedIn')} count={products.length} isOpen={products.length <= SHOWN}>
      <Rows products={products} />
    </Folded>
  );
}

/** What others handed in as made together with the reader, each with whose it is and the reader's share. */
export function ProductsShared({ products }: { products: OwnWork['shared'] }) {
  const { t } = useTranslation();
  return (
    <Folded title={t('myWork.shared')} count={products.length} isOpen={products.length <= SHOWN}>
      <ul className={classes.list}>
        {products.map(({ id, name, documentNumber, fullName, shareMilli, deliveredOn, isConfidential }) => (
          <li key={id} className={classes.row}>
            <div className={classes.words}>
              {isConfidential && <SecretMark />}
              <Link className={classes.name} to="/san-pham/$id" params={{ id }}>
                {[name, documentNumber].filter(Boolean).join(', ')}
              </Link>
              <span className={classes.second}>
                <span>{fullName}</span>
                <span>{t('myWork.ownShare', { share: shareMilli })}</span>
              </span>
            </div>
            {deliveredOn && (
              <span className={classes.due}>
                {t('myWork.handedInOn', { day: formatShortDay(deliveredOn) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Folded>
  );
}

/** What was accepted this month, folded: it asks for nothing. */
export function ProductsDone({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation();
  return (
    <Folded title={t('myWork.doneThisMonth')} count={products.length} isOpen={false}>
      <Rows products={products} />
    </Folded>
  );
}

type FoldedProps = { title: string; count: number; isOpen: boolean; children: ReactNode };

function Folded({ title, count, isOpen, children }: FoldedProps) {
  const { t } = useTranslation();
  const id = useId();
  if (count === 0) return null;
  return (
    <Card>
      <details open={isOpen || undefined} className={classes.folded}>
        <summary>
          <Icon name="chevron-right" />
          <h2 id={id}>{title}</h2>
          <span className={classes.second}>{t('myWork.productCount', { count })}</span>
        </summary>
        {children}
      </details>
    </Card>
  );
}

function Rows({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list}>
      {products.map(({ id, name, documentNumber, quantity, taskTitle, deliveredOn, isConfidential }) => (
        <li key={id} className={classes.row}>
          <div className={classes.words}>
            {isConfidential && <SecretMark />}
            <Link className={classes.name} to="/san-pham/$id" params={{ id }}>
              {[name, documentNumber].filter(Boolean).join(', ')}
            </Link>
            <span className={classes.second}>
              {taskTitle && taskTitle !== name && <span>{taskTitle}</span>}
              {quantity > 1 && <span>{t('myWork.productCount', { count: quantity })}</span>}
            </span>
          </div>
          {deliveredOn && (
            <span className={classes.due}>
              {t('myWork.handedInOn', { day: formatShortDay(deliveredOn) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
