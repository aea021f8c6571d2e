import '../../features/output/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queueQuery } from '../../features/day-review/state/queries.ts';
import { productQueueQuery } from '../../features/output/queries.ts';
import { PageSwitch } from '../../ui/page/page-switch.tsx';

type Props = {
  shown: 'days' | 'products';
  /** How many wait on the page that is shown, as it counts them. */
  count: number;
};

/** By day or by product: two addresses of the same work, each with how much waits there. */
export function DeskSwitch({ shown, count }: Props) {
  const { t } = useTranslation();
  const { data: days } = useQuery({ ...queueQuery('day'), enabled: shown !== 'days' });
  const { data: products } = useQuery({ ...productQueueQuery, enabled: shown !== 'products' });
  const counts = { days: days?.total, products: products?.total, [shown]: count };
  const words = (of: 'days' | 'products') => [t(`output.desk.${of}`), counts[of]].join(' ').trim();
  return (
    <PageSwitch label={t('output.desk.switch')}>
      {(['days', 'products'] as const).map((of) =>
        of === shown ? (
          <span key={of} aria-current="page">
            {words(of)}
          </span>
        ) : (
          <Link key={of} to={of === 'days' ? '/duyet' : '/duyet/san-pham'}>
            {words(of)}
          </Link>
        ),
      )}
    </PageSwitch>
  );
}
