import '../../features/my-work/texts.ts';
import { isPressing } from '@so-viec/shared/task/own-work.rules';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { looseFaultsOf, OwnGroups } from '../../features/my-work/list/own-groups.tsx';
import { ProductsDone, ProductsShared, ProductsWaiting } from '../../features/my-work/list/products-done.tsx';
import { RequestsCard } from '../../features/my-work/list/requests-card.tsx';
import { ProposeForm } from '../../features/my-work/propose/propose-form.tsx';
import { RequestForm } from '../../features/my-work/propose/request-form.tsx';
import { ownWorkQuery } from '../../features/my-work/queries.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import measure from '../../ui/page/measure.module.css';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import classes from './my-work-pages.module.css';

/** Việc của tôi: what presses first, each with its next step; proposing work and asking for it. */
export function MyWorkPage() {
  const { t } = useTranslation();
  const { data: work } = useSuspenseQuery(ownWorkQuery);
  const { lam, sua } = useSearch({ from: '/_in/viec' });
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/viec', search: {} });
  const loose = looseFaultsOf(work).length;
  const open = work.tasks.length + loose;
  const pressing = work.tasks.filter(({ group }) => isPressing(group)).length + loose;
  const known = work.tasks.find(({ id }) => id === sua);
  return (
    <div className={`${classes.page} ${measure.rows}`}>
      <PageHeader
        context={open > 0 ? t('myWork.context', { open, pressing }) : t('myWork.contextNone')}
        title={t('myWork.title')}
        actions={<Acts />}
      />
      <div className={classes.phoneActs}>
        <Acts />
      </div>
      {lam === 'de-xuat' && <ProposeForm key={sua ?? 'new'} work={work} known={known} onDone={close} />}
      {lam === 'xin-viec' && work.posts[0] && <RequestForm unitId={work.posts[0].unitId} onDone={close} />}
      {open === 0 && (
        <EmptyState
          title={t('myWork.empty.title')}
          actions={<ButtonLink to="/hom-nay/{-$day}">{t('app.page.today')}</ButtonLink>}
        >
          {t('myWork.empty.text')}
        </EmptyState>
      )}
      <OwnGroups work={work} />
      <ProductsWaiting products={work.handedIn.waiting} />
      <ProductsShared products={work.shared} />
      <ProductsDone products={work.handedIn.accepted} />
      <RequestsCard requests={work.requests} />
    </div>
  );
}

function Acts() {
  const { t } = useTranslation();
  return (
    <>
      <ButtonLink to="/viec" search={{ lam: 'xin-viec' }}>
        {t('myWork.act.ask')}
      </ButtonLink>
      <ButtonLink to="/viec" search={{ lam: 'de-xuat' }} icon="plus">
        {t('myWork.act.propose')}
      </ButtonLink>
    </>
  );
}
