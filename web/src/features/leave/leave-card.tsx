import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { LeaveKind } from '@so-viec/shared/leave/leave.rules';
import type { LeaveRequestState } from '@so-viec/shared/leave/leave-request.rules';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../lib/format.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';
import classes from './leave.module.css';
import { useLeave } from './use-leave.ts';

type Row = { id: string; version: number; fromOn: string; toOn: string; kind: LeaveKind; isHalf: boolean };
type Request = Row & {
  state: LeaveRequestState;
  reason: string;
  steps: { kind: string; at: string; reason: string; by: string }[];
};

export type LeaveOfPerson = { rows: Row[]; requests: Request[] } | null;

type Props = {
  code: string;
  leave: LeaveOfPerson;
  today: string;
  canChange: boolean;
  isSelf: boolean;
  /** The button that opens the form. */
  aside?: ReactNode;
};

/** A person's leave and what they asked for, with who answered. */
export function LeaveCard({ code, leave, today, canChange, isSelf, aside }: Props) {
  const { t } = useTranslation();
  const { remove, withdraw } = useLeave(code);
  const error = remove.error ?? withdraw.error;
  return (
    <Card title={t('leave.title')} note={t('leave.note')} aside={aside}>
      {error && <Refusal look="band">{problemText(t, error)}</Refusal>}
      {!leave && <p className={classes.none}>{t('leave.hidden')}</p>}
      {leave?.rows.length === 0 && leave.requests.length === 0 && (
        <p className={classes.none}>{t('leave.none')}</p>
      )}
      {leave && leave.requests.length > 0 && (
        <ul className={classes.list} aria-label={t('leave.requests')}>
          {leave.requests.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              onWithdraw={
                isSelf &&
                (request.state === 'asked' || (request.state === 'granted' && request.fromOn > today))
                  ? () => withdraw.mutate(request)
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {leave && leave.rows.length > 0 && (
        <ul className={classes.list} aria-label={t('leave.title')}>
          {leave.rows.map((row) => (
            <li key={row.id} className={classes.row}>
              <span className={classes.words}>
                <LeaveDays leave={row} />
              </span>
              {canChange && (
                <Button size="sm" variant="quiet" onClick={() => remove.mutate(row)}>
                  {t('leave.remove')}
                  <span className="visually-hidden">{formatDay(row.fromOn)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const MARKS: Record<LeaveRequestState, StateName> = {
  asked: 'waiting',
  granted: 'accepted',
  refused: 'returned',
  withdrawn: 'without',
};

function RequestRow({ request, onWithdraw }: { request: Request; onWithdraw: (() => void) | undefined }) {
  const { t } = useTranslation();
  const last = request.steps.at(-1);
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <LeaveDays leave={request} />
        <StateMark state={MARKS[request.state]} size="sm">
          {last
            ? t('leave.step', {
                what: t(`leave.state.${request.state}`),
                time: clockTime(last.at),
                day: formatDay(todayIn(new Date(last.at))),
                by: last.by,
              })
            : t(`leave.state.${request.state}`)}
        </StateMark>
        {request.state === 'refused' && last?.reason && <span className={classes.quiet}>{last.reason}</span>}
      </span>
      {onWithdraw && (
        <Button size="sm" variant="quiet" onClick={onWithdraw}>
          {t('leave.withdraw')}
        </Button>
      )}
    </li>
  );
}

/** "15/01/2024 – 16/01/2024, nghỉ phép, nửa ngày" */
export function LeaveDays({ leave }: { leave: Omit<Row, 'id' | 'version'> }) {
  const { t } = useTranslation();
  const days =
    leave.fromOn === leave.toOn
      ? formatDay(leave.fromOn)
      : `${formatDay(leave.fromOn)} – ${formatDay(leave.toOn)}`;
  return (
    <span>
      <b className={classes.days}>{days}</b>, {t(`leave.kind.${leave.kind}`).toLowerCase()}
      {leave.isHalf && `, ${t('leave.half')}`}
    </span>
  );
}
