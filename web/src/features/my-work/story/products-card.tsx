import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import { StateMark, type StateName } from '../../../ui/state/state-mark.tsx';
import type { TaskStory } from '../queries.ts';
import classes from './story.module.css';

const MARKS: Record<string, StateName> = {
  planned: 'under-way',
  waiting: 'waiting',
  fault: 'returned',
  accepted: 'accepted',
};

/** The products of a task and where each stands; its own story is a press away. */
export function ProductsCard({ story }: { story: TaskStory }) {
  const { t } = useTranslation();
  const { products } = story;
  return (
    <Card title={t('myWork.story.products.title')}>
      {products.length === 0 && <p className={classes.text}>{t('myWork.story.products.none')}</p>}
      <ul className={classes.list}>
        {products.map(({ id, name, quantity, documentNumber, deliveredOn, standing, isConfidential }) => (
          <li key={id}>
            {isConfidential && <SecretMark />}
            <span className={classes.line}>
              <Link to="/san-pham/$id" params={{ id }}>
                {quantity > 1 ? `${quantity} × ${name}` : name}
              </Link>
              <StateMark state={MARKS[standing] ?? 'under-way'} size="sm">
                {t(`myWork.story.products.standing.${standing as 'planned'}`)}
              </StateMark>
            </span>
            <span className={classes.quiet}>
              {[documentNumber, deliveredOn && t('myWork.story.products.on', { day: formatDay(deliveredOn) })]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
