import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import { Button } from '../../ui/button/button.tsx';
import { Card } from '../../ui/page/card.tsx';
import { AnswerRequest } from './answer-request.tsx';
import classes from './leave.module.css';
import { LeaveDays } from './leave-card.tsx';
import { LeaveEffects } from './leave-effects.tsx';
import { type Waiting, waitingLeaveQuery } from './waiting-query.ts';

/** A low window belongs to the days below. */
const isRoomy = () => !globalThis.matchMedia?.('(height < 840px)').matches;

/** "Đơn nghỉ": a small list above the queue, folded where it would fill the window; nothing where nothing waits. */
export function WaitingLeave() {
  const { t } = useTranslation();
  const { data } = useQuery(waitingLeaveQuery);
  const [isOpen, open] = useState(isRoomy);
  const list = useId();
  if (!data || data.rows.length === 0) return null;
  return (
    <Card
      className={classes.waiting}
      title={t('leave.waiting')}
      note={t('leave.waitingCount', { count: data.rows.length })}
      aside={
        <Button
          size="sm"
          variant="quiet"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => open(!isOpen)}
        >
          {t(isOpen ? 'leave.fold' : 'leave.unfold')}
        </Button>
      }
    >
      <ul id={list} className={classes.list} hidden={!isOpen}>
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
        <LeaveEffects code={request.code} leave={request} />
      </span>
      <AnswerRequest request={request} name={request.fullName} />
    </li>
  );
}
