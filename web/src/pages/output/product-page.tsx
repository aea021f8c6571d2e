import '../../features/output/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { storyQuery } from '../../features/output/queries.ts';
import { Asked } from '../../features/output/story/asked.tsx';
import { Behind } from '../../features/output/story/behind.tsx';
import { Causes } from '../../features/output/story/cause/causes.tsx';
import { DeliverAgain } from '../../features/output/story/deliver-again.tsx';
import { Facts } from '../../features/output/story/facts.tsx';
import { History } from '../../features/output/story/history.tsx';
import { Proofs } from '../../features/output/story/proof/proofs.tsx';
import { problemText } from '../../lib/problem-text.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { Card } from '../../ui/page/card.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import classes from './product-page.module.css';

/** One product: its whole story on one page. */
export function ProductPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data: story, error } = useQuery(storyQuery(id));
  if (error && !story) {
    return (
      <LonePage title={t('app.missing.title')} text={problemText(t, error)}>
        <ButtonLink to="/">{t('app.missing.home')}</ButtonLink>
      </LonePage>
    );
  }
  if (!story) return <div className={classes.place} role="status" aria-label={t('common.loading')} />;
  return (
    <>
      <PageHeader
        context={
          <>
            {story.isConfidential && (
              <>
                <Icon name="lock" /> {t('workEntry.secret')} ·{' '}
              </>
            )}
            {`${story.cadre.fullName}, ${story.unit.name}`}
          </>
        }
        title={story.name}
        actions={
          story.may.check && (
            <ButtonLink to="/duyet/san-pham" search={{ sp: story.id }} variant="primary">
              {t('output.desk.title')}
            </ButtonLink>
          )
        }
      />
      <div className={classes.grid}>
        <div className={classes.main}>
          <DeliverAgain story={story} />
          <Card>
            <Causes story={story} />
            <Asked story={story} />
            <Facts story={story} />
          </Card>
          <Card>
            <Behind story={story} />
          </Card>
        </div>
        <div className={classes.side}>
          <Card>
            <History story={story} />
          </Card>
          <Card>
            <Proofs story={story} />
          </Card>
        </div>
      </div>
    </>
  );
}
