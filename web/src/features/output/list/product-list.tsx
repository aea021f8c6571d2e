import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import classes from '../../../ui/desk/desk-list.module.css';
import { Bar } from '../../../ui/figure/bar.tsx';
import { HelpButton } from '../../../ui/page/help-button.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import type { Desk } from '../desk/use-desk.ts';
import type { Queue } from '../queries.ts';
import { ProductRow } from './product-row.tsx';

type Props = { desk: Desk; queue: Queue; deskSwitch: (count: number) => ReactNode };

/** The products that wait, how many are left, and the press that accepts the chosen ones. */
export function ProductList({ desk, queue, deskSwitch }: Props) {
  const { t } = useTranslation();
  const { products, current, chosen, marked } = desk;
  // A phone shows the list or the product: from there the back key leads to the list.
  const isStep = !useIsPhone();
  return (
    <section className={classes.pane} aria-label={t('output.desk.list')}>
      <ListHead desk={desk} queue={queue} deskSwitch={deskSwitch} />
      <div className={classes.list} role="grid" aria-label={t('output.desk.list')}>
        {products.map((product) => (
          <ProductRow
            key={product.id}
            product={product}
            isOpen={product.id === current?.id}
            isChosen={chosen.has(product.id)}
            isRefused={desk.decisions.refused.some(({ id }) => id === product.id)}
            isStep={isStep}
            onChoose={() => desk.choose(product.id)}
          />
        ))}
      </div>
      {queue.total > queue.products.length && (
        <p className={classes.more}>{t('output.desk.first', { count: queue.products.length })}</p>
      )}
      <div role="status">
        {marked.length > 0 && (
          <div className={classes.foot}>
            <span className={classes.count}>{t('output.desk.chosen', { count: marked.length })}</span>
            <Button size="sm" keys="Enter" onClick={() => desk.send('accepted')} aria-keyshortcuts="Enter">
              {t('output.desk.acceptChosen', { count: marked.length })}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function ListHead({ desk, queue, deskSwitch }: Props) {
  const { t } = useTranslation();
  const { waiting, decisions } = desk;
  const gone = queue.products.length - waiting.length;
  const count = queue.total - gone;
  const people = queue.total === queue.products.length ? peopleOf(waiting) : queue.people;
  const total = decisions.seen + count;
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h1 tabIndex={-1}>{t('output.desk.title')}</h1>
        <span className={classes.left}>{t('output.desk.left', { count, people })}</span>
        <HelpButton isIcon />
      </div>
      <Bar share={total === 0 ? 1 : decisions.seen / total} />
      <p className={classes.progress}>{t('output.desk.seen', { seen: decisions.seen, total })}</p>
      {deskSwitch(count)}
    </header>
  );
}

const peopleOf = (products: Desk['products']): number => new Set(products.map(({ cadre }) => cadre.id)).size;
