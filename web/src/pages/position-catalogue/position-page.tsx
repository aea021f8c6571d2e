import '../../features/competency/texts.ts';
import '../../features/position-catalogue/texts.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequiredCard } from '../../features/competency/required/required-card.tsx';
import classes from '../../features/position-catalogue/catalogue.module.css';
import { Crumbs } from '../../features/position-catalogue/crumbs.tsx';
import { DropPosition } from '../../features/position-catalogue/edition/drop-position.tsx';
import { PositionForm } from '../../features/position-catalogue/edition/position-form.tsx';
import { EditionState } from '../../features/position-catalogue/edition-state.tsx';
import { PageHead } from '../../features/position-catalogue/page-head.tsx';
import { ProductsCard } from '../../features/position-catalogue/products/products-card.tsx';
import {
  type PositionView,
  positionQuery,
  refreshCatalogue,
} from '../../features/position-catalogue/queries.ts';
import { ProposalsCard } from '../../features/position-description/proposals-card.tsx';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Card } from '../../ui/page/card.tsx';
import { CatalogueProblem } from './catalogue-problem.tsx';

const here = getRouteApi('/_in/vi-tri/$edition/$code');

/** One position of an edition: what it is, its products and the shared ones. */
export function PositionPage() {
  const { t } = useTranslation();
  const at = here.useParams();
  const { data, error } = useQuery(positionQuery(at.edition, at.code));
  const queryClient = useQueryClient();
  const [isEditing, setEditing] = useState(false);
  const [begun, begin] = useState<{ name: string; onSaved: () => void }>();
  if (error) return <CatalogueProblem error={error} />;
  if (!data) return null;
  const { edition, position, products, shared } = data;
  const isEditable = data.canChange && edition.state === 'draft';
  const actions = (
    <>
      <ButtonLink to="/vi-tri/$edition/$code/mo-ta" params={at} icon="document">
        {t('catalogue.position.description')}
      </ButtonLink>
      {isEditable && !isEditing && (
        <Button icon="pencil" onClick={() => setEditing(true)}>
          {t('catalogue.position.change')}
        </Button>
      )}
    </>
  );
  return (
    <div className={classes.page}>
      <PageHead context={<Crumbs edition={edition} />} title={position.name} actions={actions} />
      {isEditing ? (
        <Card title={t('catalogue.position.change')}>
          <PositionForm edition={at.edition} position={position} onDone={() => setEditing(false)} />
          <DropPosition edition={at.edition} position={position} />
        </Card>
      ) : (
        <PositionFacts view={data} />
      )}
      <ProductsCard
        title={t('catalogue.product.own')}
        note={t('catalogue.productCount', { count: products.length })}
        edition={at.edition}
        positionCode={at.code}
        products={products}
        isEditable={isEditable}
        begun={begun && { ...begun, onLeft: () => begin(undefined) }}
      />
      {data.canChange && (
        <ProposalsCard
          positionCode={at.code}
          onAdd={isEditable ? (name, onSaved) => begin({ name, onSaved }) : undefined}
        />
      )}
      <RequiredCard
        at={at}
        version={data.position.version}
        required={data.required}
        isEditable={data.canChange && edition.state !== 'replaced'}
        onSaved={() => refreshCatalogue(queryClient)}
      />
      <ProductsCard
        title={t('catalogue.product.shared')}
        note={t('catalogue.product.sharedNote')}
        aside={
          <Link to="/vi-tri/$edition/san-pham-dung-chung" params={{ edition: at.edition }}>
            {t('catalogue.product.editShared')}
          </Link>
        }
        edition={at.edition}
        positionCode={null}
        products={shared}
        isEditable={false}
      />
    </div>
  );
}

function PositionFacts({ view: { edition, position, people } }: { view: PositionView }) {
  const { t } = useTranslation();
  return (
    <Card>
      <dl className={`${classes.facts} ${classes.padTop}`}>
        <dt>{t('catalogue.code')}</dt>
        <dd>{position.code}</dd>
        <dt>{t('catalogue.sector.name')}</dt>
        <dd>{t(`catalogue.sector.${position.sector}`)}</dd>
        <dt>{t('catalogue.group.name')}</dt>
        <dd>{t(`catalogue.group.${position.group}`)}</dd>
        <dt>{t('catalogue.rank')}</dt>
        <dd>{position.rank ?? t('catalogue.noRank')}</dd>
        <dt>{t('catalogue.position.holders')}</dt>
        <dd>{t('catalogue.peopleCount', { count: people })}</dd>
        <dt>{t('catalogue.state')}</dt>
        <dd>
          <EditionState standing={edition.standing} />
        </dd>
      </dl>
    </Card>
  );
}
