import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay, formatWhole } from '../../../lib/format.ts';
import classes from '../../../ui/desk/desk-row.module.css';
import { DeskRow } from '../../../ui/desk/desk-row.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { QueuedProduct } from '../queries.ts';

type Props = {
  product: QueuedProduct;
  isOpen: boolean;
  isChosen: boolean;
  isRefused: boolean;
  /** Opening it is a step along the list, with no way back to go. */
  isStep: boolean;
  onChoose: () => void;
};

/** A waiting product: what, whose, since when, and what deserves a look. */
export const ProductRow = memo(function ProductRow({
  product,
  isOpen,
  isChosen,
  isRefused,
  isStep,
  onChoose,
}: Props) {
  const { t } = useTranslation();
  const { id, name, cadre } = product;
  return (
    <DeskRow
      isOpen={isOpen}
      isChosen={isChosen}
      choose={t('output.desk.choose', { name, person: cadre.fullName })}
      onChoose={onChoose}
    >
      <Link
        className={classes.link}
        to="/duyet/san-pham"
        search={{ sp: id }}
        replace={isStep}
        tabIndex={isOpen ? 0 : -1}
      >
        <span className={classes.name}>
          {product.isConfidential && (
            <>
              <Icon name="lock" /> {t('workEntry.secret')}:{' '}
            </>
          )}
          {name}
        </span>
        {product.documentNumber && <span className={classes.sums}>{product.documentNumber}</span>}
        <span className={classes.sums}>{sumsOf(t, product)}</span>
      </Link>
      <Marks product={product} isRefused={isRefused} />
    </DeskRow>
  );
});

function sumsOf(t: TFunction, { cadre, deliveredOn, quantity, measure, deliveries }: QueuedProduct): string {
  const parts = [
    cadre.fullName,
    deliveredOn && formatShortDay(deliveredOn),
    quantity > 1 &&
      t('output.fact.items', {
        quantity: formatWhole(quantity),
        measure: measure ?? t('output.fact.measure'),
      }),
    deliveries > 1 && t('output.fact.times', { count: deliveries }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function Marks({ product, isRefused }: Pick<Props, 'product' | 'isRefused'>) {
  const { t } = useTranslation();
  const { isPastDue, causesAsked, dueOn } = product;
  return (
    <>
      {isPastDue && dueOn && (
        <span className={classes.mark}>
          <StateMark state="over" size="sm">
            {t('output.story.pastDue', { due: formatShortDay(dueOn) })}
          </StateMark>
        </span>
      )}
      {causesAsked > 0 && (
        <span className={classes.mark}>
          <StateMark state="flagged" size="sm">
            {t('output.fact.causeAsked')}
          </StateMark>
        </span>
      )}
      {isRefused && (
        <span className={classes.mark}>
          <StateMark state="wrong" size="sm">
            {t('problem.output-checked')}
          </StateMark>
        </span>
      )}
    </>
  );
}
