import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { LeaveHalf, LeaveKind } from '@so-viec/shared/leave/leave.rules';
import type { LeaveRequestState } from '@so-viec/shared/leave/leave-request.rules';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../lib/format.ts';
import { formRefusal } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';
import { AnswerRequest } from './answer-request.tsx';
import classes from './leave.module.css';
import { LeaveEffects } from './leave-effects.tsx';
import { LeaveRemoval } from './leave-removal.tsx';
import { useLeave } from './use-leave.ts';

type Row = {
  id: string;
  version: number;
  fromOn: string;
  toOn: string;
  kind: LeaveKind;
  isHalf: boolean;
  half: LeaveHalf;
  decision?: string;
};
type Request = Row & {
  state: LeaveRequestState;
  reason: string;
  steps: { kind: string; at: string; reason: string; by: string }[];
  /** Granted, and taken away again by an officer. */
  isDropped: boolean;
  /** The reader decides it. */
  canAnswer: boolean;
};

export type LeaveOfPerson = { rows: Row[]; requests: Request[] } | null;

type Props = {
  code: string;
  name: string;
  leave: LeaveOfPerson;
  today: string;
  canChange: boolean;
  isSelf: boolean;
  /** The button that opens the form. */
  aside?: ReactNode;
};

/** A person's leave and what they asked for, with who answered. */
export function LeaveCard({ code, name, leave, today, canChange, isSelf, aside }: Props) {
  const { t } = useTranslation();
  const { remove, withdraw } = useLeave(code);
  const refusal = formRefusal(t, remove.error ?? withdraw.error);
  const isBusy = remove.isPending || withdraw.isPending;
  const requests = leave?.requests ?? [];
  const rows = leave ? notAskedFor(leave.rows, requests) : [];
  const rowOf = (request: Request) =>
    request.state === 'granted' ? leave?.rows.find((row) => isSame(row, request)) : undefined;
  const removal = (row: Row | undefined) =>
    canChange && row ? (
      <LeaveRemoval code={code} leave={row} today={today} isBusy={isBusy} remove={remove} />
    ) : null;
  return (
    <Card title={t('leave.title')} note={t('leave.note')} aside={aside}>
      {refusal && <Refusal look="band">{refusal}</Refusal>}
      {!leave && <p className={classes.none}>{t('leave.hidden')}</p>}
      {leave?.rows.length === 0 && leave.requests.length === 0 && (
        <p className={classes.none}>{t('leave.none')}</p>
      )}
      {requests.length > 0 && (
        <ul className={classes.list} aria-label={t('leave.requests')}>
          {requests.map((request) => (
            <RequestRow
              key={request.id}
              code={code}
              request={request}
              name={name}
              isBusy={isBusy}
              removal={removal(rowOf(request))}
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
      {rows.length > 0 && (
        <ul className={classes.list} aria-label={t('leave.title')}>
          {rows.map((row) => (
            <li key={row.id} className={classes.row}>
              <span className={classes.words}>
                <LeaveDays leave={row} />
              </span>
              {removal(row)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The leave of a request has its id; an officer may have changed its days since. */
const isSame = (row: Row, request: Row) =>
  row.id === request.id &&
  row.fromOn === request.fromOn &&
  row.toOn === request.toOn &&
  row.kind === request.kind &&
  row.isHalf === request.isHalf &&
  row.half === request.half;

/** Leave that came from a request that is shown stands there once, with who granted it. */
const notAskedFor = (rows: readonly Row[], requests: readonly Request[]): Row[] =>
  rows.filter((row) => !requests.some((request) => request.state === 'granted' && isSame(row, request)));

const MARKS: Record<LeaveRequestState, StateName> = {
  asked: 'waiting',
  granted: 'accepted',
  refused: 'returned',
  withdrawn: 'without',
};

type RequestProps = {
  code: string;
  request: Request;
  name: string;
  isBusy: boolean;
  removal: ReactNode;
  onWithdraw: (() => void) | undefined;
};

function RequestRow({ code, request, name, isBusy, removal, onWithdraw }: RequestProps) {
  const { t } = useTranslation();
  const last = request.steps.at(-1);
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <LeaveDays leave={request} />
        <StateMark state={request.isDropped ? 'without' : MARKS[request.state]} size="sm">
          {last
            ? t('leave.step', {
                what: t(request.state === 'asked' ? 'leave.askedAt' : `leave.state.${request.state}`),
                time: clockTime(last.at),
                day: formatDay(todayIn(new Date(last.at))),
                by: last.by,
              })
            : t(`leave.state.${request.state}`)}
        </StateMark>
        {request.isDropped && <span className={classes.quiet}>{t('leave.dropped')}</span>}
        {request.state === 'refused' && last?.reason && <span className={classes.quiet}>{last.reason}</span>}
        {request.canAnswer && <LeaveEffects code={code} leave={request} />}
      </span>
      {onWithdraw && (
        <Button size="sm" variant="quiet" disabled={isBusy} onClick={onWithdraw}>
          {t('leave.withdraw')}
        </Button>
      )}
      {request.canAnswer && <AnswerRequest request={request} name={name} />}
      {removal}
    </li>
  );
}

/** "15/01/2024 – 16/01/2024, nghỉ phép, buổi sáng" */
export function LeaveDays({ leave }: { leave: Omit<Row, 'id' | 'version'> }) {
  const { t } = useTranslation();
  const days =
    leave.fromOn === leave.toOn
      ? formatDay(leave.fromOn)
      : `${formatDay(leave.fromOn)} – ${formatDay(leave.toOn)}`;
  return (
    <span>
      <b className={classes.days}>{days}</b>, {t(`leave.kind.${leave.kind}`).toLowerCase()}
      {leave.isHalf && `, ${t(`leave.half.${leave.half}`)}`}
      {leave.decision && `, ${t('leave.byDecision', { number: leave.decision })}`}
    </span>
  );
}
