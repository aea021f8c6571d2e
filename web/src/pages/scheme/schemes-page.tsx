import '../../features/scheme/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemes } from '../../features/scheme/answers.ts';
import { CampaignStrip } from '../../features/scheme/campaign/campaign-strip.tsx';
import { Filters } from '../../features/scheme/list/filters.tsx';
import { Pages } from '../../features/scheme/list/pages.tsx';
import { SchemeTable } from '../../features/scheme/list/scheme-table.tsx';
import { campaignsQuery, schemesQuery } from '../../features/scheme/queries.ts';
import { readSchemeSearch, type SchemeSearch } from '../../features/scheme/search.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import tableClasses from '../../ui/table/table.module.css';
import { PageProblem } from './page-problem.tsx';
import classes from './scheme-pages.module.css';

/** Đề án: the campaigns, and the dossiers of the bodies one may read, the urgent first. */
export function SchemesPage() {
  const { t } = useTranslation();
  const search = readSchemeSearch(useSearch({ strict: false }));
  const { data, error } = useQuery(schemesQuery(search));
  const campaigns = useQuery(campaignsQuery);
  if (error && !data) return <PageProblem error={error} />;
  const actions = data && <Actions may={data.may} />;
  return (
    <>
      <PageHeader
        context={t('scheme.context')}
        title={t('scheme.title')}
        phoneTitle={t('app.page.scheme')}
        actions={actions}
      />
      <div className={classes.onPhone}>{actions}</div>
      <div className={classes.grid}>
        {campaigns.data && campaigns.data.campaigns.length > 0 && (
          <div className={classes.all}>
            <CampaignStrip campaigns={campaigns.data.campaigns} />
          </div>
        )}
        <div className={classes.all}>
          {data ? <List data={data} search={search} /> : <div className={classes.place} role="status" />}
        </div>
      </div>
    </>
  );
}

function Actions({ may }: { may: Schemes['may'] }) {
  const { t } = useTranslation();
  return (
    <>
      {may.campaign && (
        <ButtonLink to="/de-an/dot/moi" icon="flag">
          {t('scheme.openCampaign')}
        </ButtonLink>
      )}
      {may.open && (
        <ButtonLink to="/de-an/lap" variant="primary" icon="plus">
          {t('scheme.open')}
        </ButtonLink>
      )}
    </>
  );
}

function List({ data, search }: { data: Schemes; search: SchemeSearch }) {
  const { t } = useTranslation();
  if (data.all === 0) {
    return (
      <EmptyState title={t('scheme.empty.title')}>
        <p>{t(data.may.open ? 'scheme.empty.body' : 'scheme.empty.office')}</p>
      </EmptyState>
    );
  }
  const side = data.may.campaign ? 'appraiser' : data.may.open ? 'body' : null;
  return (
    <Card title={t('scheme.page')} note={t('scheme.listNote', { count: data.total })}>
      <Filters search={search} counts={data.counts} side={side} />
      {data.rows.length === 0 ? (
        <div className={tableClasses.pages}>
          <span>
            <strong>{t('scheme.empty.filtered')}.</strong> {t('scheme.empty.filteredText')}
          </span>
          <ButtonLink to="/de-an" size="sm">
            {t('scheme.empty.unfilter')}
          </ButtonLink>
        </div>
      ) : (
        <SchemeTable rows={data.rows} />
      )}
      <Pages search={search} pages={data.pages} />
    </Card>
  );
}
