import '../../features/scheme/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BodiesCard } from '../../features/scheme/campaign/bodies-card.tsx';
import { DayChoice } from '../../features/scheme/campaign/day-choice.tsx';
import { ResultCard, TimeCard } from '../../features/scheme/campaign/result-cards.tsx';
import { StatesCard } from '../../features/scheme/campaign/states-card.tsx';
import { campaignQuery } from '../../features/scheme/queries.ts';
import { readCampaignSearch } from '../../features/scheme/search.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageProblem } from './page-problem.tsx';
import classes from './scheme-pages.module.css';

/** A campaign as of a day: how many bodies have reached the goal, where the others are, who is late. */
export function CampaignPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const search = readCampaignSearch(useSearch({ strict: false }));
  const { data, error, isPlaceholderData } = useQuery(campaignQuery(id, search.ngay));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={classes.place} role="status" aria-label={t('common.loading')} />;
  const days = <DayChoice view={data} search={search} />;
  return (
    <>
      <PageHeader
        context={
          <>
            <Link to="/de-an">{t('app.page.scheme')}</Link> › {t('scheme.campaign.one')}
          </>
        }
        title={data.campaign.name}
        beside={days}
        actions={
          data.mayChange && (
            <ButtonLink to="/de-an/dot/$id/sua" params={{ id }} icon="pencil">
              {t('scheme.campaign.change')}
            </ButtonLink>
          )
        }
      />
      <div className={classes.onPhone}>{days}</div>
      <div className={classes.grid} data-stale={isPlaceholderData || undefined}>
        <div className={classes.eight}>
          <ResultCard view={data} />
        </div>
        <div className={classes.four}>
          <TimeCard view={data} />
        </div>
        <div className={classes.all}>
          <StatesCard view={data} search={search} />
        </div>
        <div className={classes.all}>
          <BodiesCard view={data} search={search} />
        </div>
      </div>
    </>
  );
}
