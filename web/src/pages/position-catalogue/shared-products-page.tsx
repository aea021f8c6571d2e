import '../../features/position-catalogue/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/position-catalogue/catalogue.module.css';
import { Crumbs } from '../../features/position-catalogue/crumbs.tsx';
import { ProductsCard } from '../../features/position-catalogue/products/products-card.tsx';
import { sharedProductsQuery } from '../../features/position-catalogue/queries.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { CatalogueProblem } from './catalogue-problem.tsx';

const here = getRouteApi('/_in/vi-tri/$edition/san-pham-dung-chung');

/** The products that every position of an edition may use. */
export function SharedProductsPage() {
  const { t } = useTranslation();
  const code = here.useParams().edition;
  const { data, error } = useQuery(sharedProductsQuery(code));
  if (error) return <CatalogueProblem error={error} />;
  if (!data) return null;
  return (
    <div className={classes.page}>
      <PageHeader context={<Crumbs edition={data.edition} />} title={t('catalogue.product.shared')} />
      <ProductsCard
        title={t('catalogue.productCount', { count: data.products.length })}
        note={t('catalogue.product.sharedNote')}
        edition={code}
        positionCode={null}
        products={data.products}
        isEditable={data.canChange && data.edition.state === 'draft'}
      />
    </div>
  );
}
