import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import { Card } from '../../ui/page/card.tsx';
import { AnswerRequest } from './answer-request.tsx';
import classes from './leave.module.css';
import { LeaveDays } from './leave-card.tsx';
import { type Waiting, waitingLeaveQuery } from './waiting-query.ts';

/** "Đơn nghỉ": a small list above the queue; nothing where nothing waits. */
export function WaitingLeave() {
  const { t } = useTranslation();
  const { data } = useQuery(waitingLeaveQuery);
  if (!data || data.rows.length === 0) return null;
  return (
    <Card
      className={classes.waiting}
      title={t('leave.waiting')}
      note={t('leave.waitingCount', { count: data.rows.length })}
    >
      <ul className={classes.list}>
        {data.rows.map((request) => (
          <WaitingRow key={request.id} request={request} />
        ))}
      </ul>
    </Card>
  );
}

function WaitingRow({ request }: { request: Waiting }) {
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <Link to="/can-bo/$code" params={{ code: request.code }}>
          {request.fullName}
        </Link>
        <LeaveDays leave={request} />
        <span className={classes.quiet}>{[request.unitName, request.reason].filter(Boolean).join(', ')}</span>
      </span>
      <AnswerRequest request={request} name={request.fullName} />
    </li>
  );
}
