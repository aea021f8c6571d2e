import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { LetGo } from './let-go.tsx';
import classes from './transfer.module.css';
import type { Transfer } from './transfer-query.ts';
import { useAnswer } from './use-transfer.ts';

/** What the reader may do with a transfer that waits: take on or let go, refuse with a reason, withdraw. */
export function TransferActs({ of }: { of: Transfer }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string>();
  const step = useAnswer(of);
  const { answer, withdraw } = of.can;
  if (!answer && !withdraw) return null;
  const who = <span className="visually-hidden">{of.fullName}</span>;
  const refuse = () =>
    reason === undefined ? setReason('') : step.mutate({ what: 'refusal', reason: reason.trim() });
  return (
    <div className={classes.acts}>
      {answer && reason !== undefined && (
        <TextInput
          aria-label={t('transfer.reason')}
          placeholder={t('transfer.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <span className={classes.buttons}>
        {answer && of.side === 'sending' && (
          <ButtonLink
            to="/can-bo/$code"
            params={{ code: of.code }}
            search={{ viec: 'nhan' }}
            size="sm"
            icon="check"
          >
            {t('transfer.act.takeOn')}
            {who}
          </ButtonLink>
        )}
        {answer && of.side === 'receiving' && <LetGo of={of} />}
        {answer && (
          <Button size="sm" variant="quiet" disabled={step.isPending} onClick={refuse}>
            {t('transfer.act.refuse')}
            {who}
          </Button>
        )}
        {withdraw && (
          <Button
            size="sm"
            variant="quiet"
            disabled={step.isPending}
            onClick={() => step.mutate({ what: 'withdrawal', reason: '' })}
          >
            {t('transfer.act.withdraw')}
            {who}
          </Button>
        )}
      </span>
      {step.error && <Refusal>{problemText(t, step.error)}</Refusal>}
    </div>
  );
}
