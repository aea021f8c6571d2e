import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import type { CampaignLine } from '../answers.ts';
import classes from './campaign.module.css';
import { lateWords, leftWords, periodWords } from './time-words.ts';

/** Every campaign in a few words: how far it is, how long it lasts, who is late. */
export function CampaignStrip({ campaigns }: { campaigns: CampaignLine[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.strip}>
      {campaigns.map((line) => (
        <Link
          key={line.campaign.id}
          to="/de-an/dot/$id"
          params={{ id: line.campaign.id }}
          className={classes.line}
        >
          <span className={classes.lineName}>{line.campaign.name}</span>
          <span>
            {t('scheme.campaign.reached', { reached: line.reached, total: line.total })},{' '}
            {lateWords(t, line.late)}
          </span>
          <Bar share={line.total === 0 ? 0 : line.reached / line.total} />
          <span className={classes.quiet}>
            {t('scheme.campaign.asOf', { day: formatDay(line.day) })}. {leftWords(t, line)}.{' '}
            {periodWords(t, line)}, {t('scheme.campaign.target', { day: formatDay(line.campaign.targetOn) })}
          </span>
        </Link>
      ))}
    </div>
  );
}
