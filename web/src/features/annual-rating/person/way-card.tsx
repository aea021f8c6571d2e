import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Annual, AnnualStep, AnnualStepKind } from '../answers.ts';
import classes from './person.module.css';

const STAGES = ['self-rated', 'met', 'opined', 'proposed', 'decided', 'notified'] as const;
/** How far each state is, so that what is still to come can be named. */
const REACHED: Readonly<Record<Annual['state'], number>> = {
  open: 0,
  'self-rated': 1,
  met: 2,
  opined: 3,
  proposed: 4,
  decided: 5,
  notified: 6,
};

/** Every step taken, with its papers, and after them those to come. */
export function WayCard({ annual }: { annual: Annual }) {
  const { t } = useTranslation();
  const { steps, state, kind } = annual;
  const later: AnnualStepKind[] = STAGES.slice(REACHED[state]).filter(
    (stage) => stage !== 'opined' || kind === 'leader',
  );
  return (
    <Card title={t('annual.way.title')} id="qua-trinh">
      <ol className={classes.way}>
        {steps.map((step) => (
          <Step key={step.id} annual={annual} step={step} />
        ))}
        {later.map((stage) => (
          <li key={stage} className={classes.later}>
            <Icon name="clock" size={16} />
            <div>
              {t(`annual.step.${stage}`)}, {t('annual.way.later')}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Step({ annual, step }: { annual: Annual; step: AnnualStep }) {
  const { t } = useTranslation();
  const { kind, happenedOn, at, byName, level, number, text, handling, file, handed } = step;
  const written = todayIn(new Date(at));
  const when = happenedOn === written ? `${formatDay(written)} ${clockTime(at)}` : formatDay(happenedOn);
  const by = [byName, when, happenedOn !== written && t('annual.way.written', { day: formatDay(written) })];
  const of = `/api/annual-ratings/${annual.year}/${encodeURIComponent(annual.person.code)}/files`;
  const monthsText = handed?.months.map((month) => month.slice(5)).join(', ');
  return (
    <li>
      <Icon name="check" size={16} />
      <div>
        <b>
          {t(`annual.step.${kind}`)}
          {level && `: ${t(`review.level.${level}`)}`}
        </b>
        {number && <span>{t('annual.way.number', { number })}</span>}
        <span>{by.filter(Boolean).join(', ')}</span>
        {handed && <span>{t('annual.way.months', { months: monthsText, body: handed.bodyName })}</span>}
        {text && <p>{text}</p>}
        {handling && <p>{t('annual.way.handling', { text: handling })}</p>}
        {file && (
          <a href={`${of}/${file.id}`} download={file.name}>
            {file.name}
          </a>
        )}
      </div>
    </li>
  );
}
