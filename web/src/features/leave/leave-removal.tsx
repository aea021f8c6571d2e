import { firstDayWithoutDecision } from '@so-viec/shared/assignment/reach-back.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format.ts';
import { refusalOf } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { SureButton } from '../../ui/button/sure-button.tsx';
import { DecisionField } from './decision-field.tsx';
import classes from './leave.module.css';
import { LeaveEffects } from './leave-effects.tsx';
import type { useLeave } from './use-leave.ts';

type Props = {
  code: string;
  leave: { id: string; version: number; fromOn: string; toOn: string; isHalf: boolean };
  today: string;
  isBusy: boolean;
  remove: ReturnType<typeof useLeave>['remove'];
};

/** Takes leave away on the second press, once it was told what that touches. */
export function LeaveRemoval({ code, leave, today, isBusy, remove }: Props) {
  const { t } = useTranslation();
  const [isSure, setSure] = useState(false);
  const [decision, setDecision] = useState('');
  if (!isSure) {
    return (
      <Button size="sm" variant="quiet" disabled={isBusy} onClick={() => setSure(true)}>
        {t('leave.remove')}
        <span className="visually-hidden">{formatDay(leave.fromOn)}</span>
      </Button>
    );
  }
  const isOfThis = remove.variables?.id === leave.id;
  return (
    <div className={classes.removal}>
      <LeaveEffects code={code} leave={leave} isRemoval />
      {leave.fromOn < firstDayWithoutDecision(today) && (
        <DecisionField
          value={decision}
          onChange={setDecision}
          refusal={isOfThis ? refusalOf(t, remove.error, 'decision') : undefined}
        />
      )}
      <span className={classes.buttons}>
        <SureButton
          size="sm"
          disabled={isBusy}
          onClick={() => remove.mutate({ ...leave, decision: decision.trim() })}
        >
          {t('leave.removeSure')}
        </SureButton>
        <Button size="sm" variant="quiet" onClick={() => setSure(false)}>
          {t('common.cancel')}
        </Button>
      </span>
    </div>
  );
}
