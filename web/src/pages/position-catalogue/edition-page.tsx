import { COUNT_LISTS } from '@so-viec/shared/position-catalogue/position-counts.data';
import '../../features/position-catalogue/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../features/position-catalogue/catalogue.module.css';
import { Crumbs } from '../../features/position-catalogue/crumbs.tsx';
import { DropDraft } from '../../features/position-catalogue/edition/drop-draft.tsx';
import { FactsCard } from '../../features/position-catalogue/edition/facts-card.tsx';
import { ForceForm } from '../../features/position-catalogue/edition/force-form.tsx';
import { PositionForm } from '../../features/position-catalogue/edition/position-form.tsx';
import { foundIn, PositionsCard } from '../../features/position-catalogue/edition/positions-card.tsx';
import { PrintCard } from '../../features/position-catalogue/edition/print-card.tsx';
import { ReconciliationCard } from '../../features/position-catalogue/edition/reconciliation-card.tsx';
import { StepsCard } from '../../features/position-catalogue/edition/steps-card.tsx';
import { WithdrawForm } from '../../features/position-catalogue/edition/withdraw-form.tsx';
import { PageHead } from '../../features/position-catalogue/page-head.tsx';
import { editionQuery } from '../../features/position-catalogue/queries.ts';
import { defined, oneOf } from '../../lib/search.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Card } from '../../ui/page/card.tsx';
import { CatalogueProblem } from './catalogue-problem.tsx';

const here = getRouteApi('/_in/vi-tri/$edition');

type Form = 'force' | 'position' | 'withdraw';

/** One edition: its positions by sector and group, beside the official lists; a draft is put in force here. */
export function EditionPage() {
  const { t } = useTranslation();
  const code = here.useParams().edition;
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const { data, error } = useQuery(editionQuery(code));
  const [form, setForm] = useState<Form>();
  if (error) return <CatalogueProblem error={error} />;
  if (!data) return null;
  const { edition, positions, canChange } = data;
  const isEditable = canChange && edition.state === 'draft';
  const isWaiting = canChange && edition.standing === 'waiting';
  const close = () => setForm(undefined);
  const look = (change: { q?: string | undefined; ds?: string }) =>
    void navigate({ search: defined({ ...search, ...change }), replace: true });
  const actions = (
    <>
      <ButtonLink to="/vi-tri/$edition/san-pham-dung-chung" params={{ edition: code }}>
        {t('catalogue.product.shared')}
      </ButtonLink>
      {isEditable && (
        <Button icon="plus" onClick={() => setForm('position')}>
          {t('catalogue.position.add')}
        </Button>
      )}
      {isEditable && (
        <Button
          variant={form === 'force' ? 'plain' : 'primary'}
          icon="check"
          onClick={() => setForm('force')}
        >
          {t('catalogue.force.open')}
        </Button>
      )}
      {isWaiting && <Button onClick={() => setForm('withdraw')}>{t('catalogue.withdraw.open')}</Button>}
    </>
  );
  return (
    <div className={classes.page}>
      <PageHead context={<Crumbs />} title={edition.title || code} actions={actions} />
      {form === 'force' && <ForceForm edition={edition} onCancel={close} />}
      {form === 'withdraw' && <WithdrawForm edition={edition} onCancel={close} />}
      {form === 'position' && (
        <Card title={t('catalogue.position.add')}>
          <PositionForm edition={code} onDone={close} />
        </Card>
      )}
      <div className={classes.columns}>
        <PositionsCard
          edition={code}
          positions={positions}
          isDraft={edition.state === 'draft'}
          query={search.q ?? ''}
          onQuery={(q) => look({ q: q || undefined })}
        />
        <div className={classes.column}>
          <FactsCard edition={edition}>
            {isEditable && <DropDraft edition={edition} positions={positions.length} />}
          </FactsCard>
          <ReconciliationCard
            lists={data.reconciliation}
            chosen={oneOf(search.ds, COUNT_LISTS)}
            day={edition.decidedOn ?? edition.fromOn}
            onChoose={(ds) => look({ ds })}
          />
          <PrintCard
            edition={code}
            positions={positions}
            found={search.q ? foundIn(positions, search.q) : undefined}
          />
          <StepsCard view={data} />
        </div>
      </div>
    </div>
  );
}
