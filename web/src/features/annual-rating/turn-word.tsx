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

type Props = { turn: AnnualRow['turn']; answerDueOn: string | null; size?: 'md' | 'sm' };

/** Whose turn it is: icon and words. */
export function TurnWord({ turn, answerDueOn, size = 'sm' }: Props) {
  const { t } = useTranslation();
  return (
    <StateMark state={LOOKS[turn]} size={size}>
      {answerDueOn ? t('annual.turn.appeal', { day: formatDay(answerDueOn) }) : t(`annual.turn.${turn}`)}
    </StateMark>
  );
}
