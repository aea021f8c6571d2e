import { useTranslation } from 'react-i18next';
import { formatMinutes, minutesInWords } from '../../../lib/format.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import { balanceOf } from '../day.rules.ts';
import classes from './day-total.module.css';

export type Total = { minutes: number; counted: number; uncounted: number };

type Props = { total: Total; standardMinutes: number };

function useWords({ total, standardMinutes }: Props) {
  const { t } = useTranslation();
  const standard = minutesInWords(t, standardMinutes);
  const { kind, minutes } = balanceOf(total.minutes, standardMinutes);
  const time = minutesInWords(t, minutes);
  return {
    value: minutesInWords(t, total.minutes),
    standard,
    balance: standardMinutes === 0 ? '' : t(`workDay.total.${kind}`, { time }),
    short: standardMinutes === 0 ? '' : t(`workDay.total.${kind}`, { time: formatMinutes(minutes) }),
    lines:
      total.uncounted > 0
        ? t('workDay.total.uncounted', total)
        : total.counted > 0
          ? t('workDay.total.counted', { count: total.counted })
          : '',
    /** Without a standard there is nothing to be a share of. */
    share: standardMinutes === 0 ? undefined : total.minutes / standardMinutes,
    isOver: standardMinutes > 0 && total.minutes > standardMinutes,
  };
}

/** The day's total beside its standard: figure, bar, and what is left or over in words. */
export function DayTotal(props: Props) {
  const { t } = useTranslation();
  const words = useWords(props);
  const hasStandard = props.standardMinutes > 0;
  return (
    <div
      className={classes.total}
      data-over={words.isOver || undefined}
      data-without-standard={!hasStandard || undefined}
    >
      <div className={classes.line}>
        <span className={classes.value}>{words.value}</span>
        <span className={classes.of}>
          {hasStandard ? t('workDay.total.of', { standard: words.standard }) : t('workDay.total.noStandard')}
        </span>
      </div>
      {words.share !== undefined && <Bar share={words.share} />}
      <div className={classes.words}>
        <span className={classes.balance}>{words.balance}</span>
        <span>{words.lines}</span>
      </div>
    </div>
  );
}

/** The same as a band across a phone. */
export function DayTotalBand(props: Props) {
  const { t } = useTranslation();
  const words = useWords(props);
  return (
    <div className={classes.band} data-over={words.isOver || undefined}>
      <div className={classes.line}>
        <span className={classes.value}>{words.value}</span>
        <span className={classes.of}>
          {props.standardMinutes > 0
            ? t('workDay.total.ofShort', { standard: words.standard })
            : t('workDay.total.noStandard')}
        </span>
        <span className={classes.short}>{words.short}</span>
      </div>
      {words.share !== undefined && <Bar share={words.share} />}
    </div>
  );
}
