import '../../features/scheme/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CampaignForm } from '../../features/scheme/campaign/campaign-form.tsx';
import { campaignQuery } from '../../features/scheme/queries.ts';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageProblem } from './page-problem.tsx';
import classes from './scheme-pages.module.css';

/** Opens a campaign. */
export function NewCampaignPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        context={<Link to="/de-an">{t('app.page.scheme')}</Link>}
        title={t('scheme.campaign.newTitle')}
      />
      <div className={classes.narrow}>
        <Card title={t('scheme.campaign.one')}>
          <CampaignForm />
        </Card>
      </div>
    </>
  );
}

/** Changes the days, the name and the blocks of a campaign. */
export function ChangeCampaignPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error } = useQuery(campaignQuery(id));
  if (error && !data) return <PageProblem error={error} />;
  return (
    <>
      <PageHeader
        context={
          <Link to="/de-an/dot/$id" params={{ id }}>
            {data?.campaign.name ?? t('scheme.campaign.one')}
          </Link>
        }
        title={t('scheme.campaign.changeTitle')}
      />
      <div className={classes.narrow}>
        <Card title={t('scheme.campaign.one')}>{data && <CampaignForm campaign={data.campaign} />}</Card>
      </div>
    </>
  );
}
