import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../lib/format.ts';
import { FoldedCard } from '../../../ui/page/folded-card.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import classes from '../my-work.module.css';
import type { OwnWork } from '../queries.ts';

type Product = OwnWork['handedIn']['waiting'][number];

/** More than so many stand folded, and on a phone any: they ask for nothing. */
const SHOWN = 8;

/** What was handed in and waits for the head's check. */
export function ProductsWaiting({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  if (products.length === 0) return null;
  return (
    <FoldedCard
      title={t('myWork.handedIn')}
      note={t('myWork.productCount', { count: products.length })}
      isOpen={!isPhone && products.length <= SHOWN}
    >
      <Rows products={products} />
    </FoldedCard>
  );
}

/** What others handed in as made together with the reader, each with whose it is and the reader's share. */
export function ProductsShared({ products }: { products: OwnWork['shared'] }) {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  if (products.length === 0) return null;
  return (
    <FoldedCard
      title={t('myWork.shared')}
      note={t('myWork.productCount', { count: products.length })}
      isOpen={!isPhone && products.length <= SHOWN}
    >
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
    </FoldedCard>
  );
}

/** What was accepted this month, folded: it asks for nothing. */
export function ProductsDone({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation();
  if (products.length === 0) return null;
  return (
    <FoldedCard
      title={t('myWork.doneThisMonth')}
      note={t('myWork.productCount', { count: products.length })}
      isOpen={false}
    >
      <Rows products={products} />
    </FoldedCard>
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
            {(quantity > 1 || (taskTitle && taskTitle !== name)) && (
              <span className={classes.second}>
                {taskTitle && taskTitle !== name && <span>{taskTitle}</span>}
                {quantity > 1 && <span>{t('myWork.productCount', { count: quantity })}</span>}
              </span>
            )}
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
