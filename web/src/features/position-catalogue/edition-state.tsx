import { useTranslation } from 'react-i18next';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';
import type { EditionRow } from './queries.ts';

const MARKS = {
  draft: 'writing',
  waiting: 'waiting',
  holds: 'accepted',
  over: 'resubmitted',
} as const satisfies Record<EditionRow['standing'], StateName>;

/** Icon and word of how an edition stands today. */
export function EditionState({ standing }: Pick<EditionRow, 'standing'>) {
  const { t } = useTranslation();
  return <StateMark state={MARKS[standing]}>{t(`catalogue.standing.${standing}`)}</StateMark>;
}
