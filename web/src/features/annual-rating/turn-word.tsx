import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format.ts';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';
import type { AnnualRow } from './answers.ts';

const LOOKS: Readonly<Record<AnnualRow['turn'], StateName>> = {
  self: 'writing',
  head: 'waiting',
  committee: 'waiting',
  personnel: 'waiting',
  'body-head': 'waiting',
  notifier: 'under-way',
  none: 'accepted',
  'not-rated': 'without',
};

type Props = {
  turn: AnnualRow['turn'];
  answerDueOn: string | null;
  /** Who decides or answers, where that is known. */
  deciders?: readonly string[] | null;
  size?: 'md' | 'sm';
};

/** Whose turn it is: icon and words. */
export function TurnWord({ turn, answerDueOn, deciders, size = 'sm' }: Props) {
  const { t } = useTranslation();
  const words = () => {
    const day = answerDueOn && formatDay(answerDueOn);
    if (!deciders) return day ? t('annual.turn.appeal', { day }) : t(`annual.turn.${turn}`);
    const names = deciders.join(t('annual.waits.or'));
    if (names === '') return t('annual.waits.nobody');
    return day ? t('annual.waits.answer', { names, day }) : t('annual.waits.decide', { names });
  };
  return (
    <StateMark state={LOOKS[turn]} size={size}>
      {words()}
    </StateMark>
  );
}
