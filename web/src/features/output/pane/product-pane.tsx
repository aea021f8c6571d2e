import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import type { Desk } from '../desk/use-desk.ts';
import { type QueuedProduct, storyQuery } from '../queries.ts';
import { Asked } from '../story/asked.tsx';
import { Behind } from '../story/behind.tsx';
import { Causes } from '../story/cause/causes.tsx';
import { Facts } from '../story/facts.tsx';
import { History } from '../story/history.tsx';
import { Proofs } from '../story/proof/proofs.tsx';
import { DecisionBar } from './decision-bar.tsx';
import classes from './product-pane.module.css';

type Props = {
  desk: Desk;
  product: QueuedProduct;
  /** What was just decided. */
  said: string;
  help: { isOpen: boolean; onToggle: (isOpen: boolean) => void };
  onBack: () => void;
};

/** The product that is open: what it is, what is behind it, what was said before; the decision stays in sight. */
export function ProductPane({ desk, product, said, help, onBack }: Props) {
  const { t } = useTranslation();
  const { data: story } = useQuery(storyQuery(product.id));
  return (
    <section className={classes.pane} aria-label={product.name}>
      <div className={classes.scroll}>
        <header className={classes.head}>
          <div className={classes.back}>
            <Button size="sm" icon="chevron-left" onClick={onBack}>
              {t('output.desk.back')}
            </Button>
          </div>
          <h2 className={classes.name}>{product.name}</h2>
          <p className={classes.context}>
            {product.cadre.fullName} · {product.unitName}
            <Link className={classes.whole} to="/san-pham/$id" params={{ id: product.id }}>
              {t('output.desk.open')}
            </Link>
          </p>
        </header>
        {story ? (
          <div className={classes.story}>
            <Causes story={story} />
            <Facts story={story} isShort />
            <Asked story={story} />
            <Proofs story={story} />
            <History story={story} />
            <Behind story={story} />
          </div>
        ) : (
          <p className={classes.loading} role="status">
            {t('common.loading')}
          </p>
        )}
      </div>
      <DecisionBar desk={desk} product={product} said={said} help={help} />
    </section>
  );
}
