import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay, formatShortDay } from '../../../lib/format.ts';
import classes from '../my-work.module.css';
import type { ProductChoice, Proposal } from '../queries.ts';
import { milliText } from './milli.ts';

type Props = { proposal: Proposal; product: ProductChoice | undefined };

/** Whose proposal it is, what it would count as, who asked for it and what is in it so far. */
export function Behind({ proposal, product }: Props) {
  const { t } = useTranslation();
  const { basis, minutes, days, waiting, from, quality, origin, quantity, dueOn, fullName, unitName } =
    proposal;
  const sent = proposal.steps.findLast(({ kind }) => kind === 'proposed');
  const words = [
    from
      ? t('myWork.decide.ends', { from: from.fullName, to: fullName, count: quantity })
      : `${fullName}, ${unitName}`,
    !from &&
      product &&
      t('myWork.decide.as', { name: product.name, value: milliText(product.coefficientMilli) }),
    !from && quantity > 1 && t('myWork.decide.items', { count: quantity }),
    dueOn && t('myWork.due', { day: formatShortDay(dueOn) }),
    origin === 'ad-hoc' && basis && t('myWork.decide.askedBy', { who: basis }),
    minutes > 0 && t('myWork.decide.hours', { time: formatMinutes(minutes), days }),
    waiting > 0 && t('myWork.decide.products', { count: waiting }),
    sent && t('myWork.decide.sent', { time: clockTime(sent.at), day: formatDay(todayIn(new Date(sent.at))) }),
    quality,
    sent?.reason !== quality && sent?.reason,
  ];
  return (
    <span className={classes.second}>
      {words.filter(Boolean).map((each) => (
        <span key={String(each)}>{each}</span>
      ))}
    </span>
  );
}
