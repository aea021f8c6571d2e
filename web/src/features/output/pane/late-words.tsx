import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { CountField } from '../../../ui/form/count-field.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { lateOf } from '../desk/decision.ts';
import type { Desk } from '../desk/use-desk.ts';
import type { QueuedProduct } from '../queries.ts';
import classes from './decision-parts.module.css';

type Props = { desk: Desk; product: QueuedProduct };

/** A delay is proposed from the due day and confirmed with the decision, or switched off; of many items one says how many. */
export function LateWords({ desk, product }: Props) {
  const { t } = useTranslation();
  const { draft, change } = desk;
  const late = lateOf(product, draft);
  if (late === 0) return null;
  const { isPastDue, dueOn, deliveredOn, quantity } = product;
  const isProposed = isPastDue && draft.late === undefined && dueOn && deliveredOn;
  return (
    <div className={classes.line}>
      <StateMark state="over" size="sm">
        {isProposed
          ? t('output.act.proposed', { due: formatDay(dueOn), day: formatDay(deliveredOn) })
          : t('output.act.lateOn', { count: late })}
      </StateMark>
      {quantity > 1 && (
        <CountField
          label={t('output.act.howManyLate', { quantity })}
          value={late}
          most={quantity}
          onChange={(count) => change({ ...draft, late: count })}
        />
      )}
    </div>
  );
}
