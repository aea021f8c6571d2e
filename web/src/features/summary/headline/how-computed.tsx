import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWhole, toComma } from '../../../lib/format.ts';
import { Popover } from '../../../ui/popover/popover.tsx';
import type { Overview } from '../answers.ts';
import { decimalText, hoursText } from '../figure-text.ts';
import classes from './headline.module.css';

type FigureName = 'perDay' | 'perMonth' | 'perDutyDay';
type Props = { overview: Overview; figure: FigureName };

/** "223.068 ÷ 31.052 = 7,18", and what each part counts: which of two possible readings was taken. */
export function HowComputed({ overview, figure }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { figures } = overview;
  const { over } = figures;
  const parts = {
    perDay: [over.minutes, formatWhole(over.personDays), figures.hoursPerPersonDay],
    perMonth: [figures.minutes, formatWhole(figures.headcount), figures.hoursPerPersonMonth],
    perDutyDay: [over.minutes, toComma(over.dutyDays), figures.hoursPerDutyDay],
  } as const;
  const [minutes, below, result] = parts[figure];
  return (
    <Popover
      isOpen={isOpen}
      onClose={close}
      label={t('summary.how.title', { figure: t(`summary.${figure}.name`) })}
      className={classes.how ?? ''}
      trigger={
        <button
          type="button"
          className={classes.howLink}
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          aria-label={t('summary.how.title', { figure: t(`summary.${figure}.name`) })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('summary.how.link')}
        </button>
      }
    >
      <div className={classes.panel}>
        <p className={classes.sum}>
          {hoursText(minutes)} ÷ {below} = <b>{decimalText(result)}</b>
        </p>
        <ul className={classes.readings}>
          <li>{t('summary.how.hours')}</li>
          <li>{t(`summary.how.${figure}`)}</li>
          {overview.isRunning && (
            <li>{t(figure === 'perMonth' ? 'summary.how.runningMonth' : 'summary.how.running')}</li>
          )}
          <li>{t('summary.how.rounding')}</li>
        </ul>
        {figure === 'perMonth' && figures.hoursPerPersonOfficialDay !== null && (
          <details>
            <summary>{t('summary.how.official')}</summary>
            <p className={classes.sum}>
              {decimalText(figures.hoursPerPersonMonth)} ÷ {figures.workingDays} ={' '}
              <b>{decimalText(figures.hoursPerPersonOfficialDay)}</b>
            </p>
            <p>{t('summary.how.officialText', { days: figures.workingDays })}</p>
          </details>
        )}
      </div>
    </Popover>
  );
}
