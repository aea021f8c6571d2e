import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format.ts';
import { StateMark } from '../../ui/state/state-mark.tsx';

type Props = { dueOn: string | null; daysOver: number };

/** The deadline of a step; one that is over says by how much, in words and not by colour alone. */
export function DueWords({ dueOn, daysOver }: Props) {
  const { t } = useTranslation();
  if (dueOn === null) return null;
  if (daysOver === 0) return <>{formatDay(dueOn)}</>;
  return (
    <>
      {formatDay(dueOn)}
      <br />
      <StateMark state="over" size="sm">
        {t('scheme.overBy', { count: daysOver })}
      </StateMark>
    </>
  );
}
