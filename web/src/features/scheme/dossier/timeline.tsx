import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import type { Dossier, DossierStep } from '../answers.ts';
import { civilDayOf } from '../when.ts';
import classes from './dossier.module.css';

/** Who did what when, the last first, as the history of a unit. */
export function Timeline({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  return (
    <Card title={t('scheme.timeline.title')}>
      <ol className={classes.steps}>
        {dossier.steps.toReversed().map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </Card>
  );
}

function Step({ step }: { step: DossierStep }) {
  const { t } = useTranslation();
  const written = civilDayOf(step.at);
  const isLater = written !== step.happenedOn;
  const who = step.by === 'system' ? t('scheme.timeline.system') : step.byName;
  return (
    <li className={classes.step} data-mended={step.isMended || undefined}>
      <div className={classes.stepHead}>
        <span>
          {step.mends && step.kind === 'replacement'
            ? t('scheme.timeline.endChange')
            : t(`scheme.step.${step.kind}`)}
        </span>
        {step.decision && <span>{step.decision}</span>}
        {step.isMended && <Tag>{t('scheme.timeline.mended')}</Tag>}
      </div>
      <div className={classes.quiet}>
        {[
          isLater ? formatDay(step.happenedOn) : `${formatDay(written)} ${clockTime(step.at)}`,
          who,
          isLater && t('scheme.timeline.recorded', { day: formatDay(written) }),
          step.dueOn && t('scheme.timeline.due', { day: formatDay(step.dueOn) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </div>
      {step.text && <p className={classes.said}>{step.text}</p>}
    </li>
  );
}
