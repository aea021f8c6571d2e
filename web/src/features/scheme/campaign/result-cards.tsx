import { shareText } from '@so-viec/shared/decimal/shares';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { CampaignView } from '../answers.ts';
import classes from './campaign.module.css';
import { lateWords, leftWords, periodWords } from './time-words.ts';

/** How many bodies have reached the goal on the day. */
export function ResultCard({ view }: { view: CampaignView }) {
  const { t } = useTranslation();
  const { reached, total, campaign } = view;
  return (
    <Card>
      <div className={classes.pad}>
        <Figure
          size="lg"
          label={t(`scheme.campaign.result.${campaign.goal}`)}
          value={shareText(reached, total)}
          basis={`${t('scheme.campaign.reached', { reached, total })}, ${lateWords(t, view.late)}${view.isPartial ? `; ${t('scheme.campaign.partial')}` : ''}`}
        />
        <Bar share={total === 0 ? 0 : reached / total} />
      </div>
    </Card>
  );
}

/** The days of the campaign: how many are left of it and to its target. */
export function TimeCard({ view }: { view: CampaignView }) {
  const { t } = useTranslation();
  const { campaign, leftToTarget, length } = view;
  const target = t('scheme.campaign.target', { day: formatDay(campaign.targetOn) });
  const toTarget =
    view.day === campaign.targetOn
      ? t('scheme.campaign.targetNow')
      : leftToTarget === 0
        ? t('scheme.campaign.targetOver')
        : t('scheme.campaign.targetLeft', { count: leftToTarget });
  return (
    <Card>
      <div className={classes.pad}>
        <Figure
          label={t('scheme.campaign.days')}
          value={leftWords(t, view)}
          basis={`${periodWords(t, view)}, ${t('scheme.campaign.length', { count: length })}`}
        />
        <span className={classes.quiet}>
          {target}, {toTarget}
        </span>
      </div>
    </Card>
  );
}
