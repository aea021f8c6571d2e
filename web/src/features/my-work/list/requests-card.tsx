import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import classes from '../my-work.module.css';
import { useRequests } from '../propose/use-requests.ts';
import type { OwnWork } from '../queries.ts';

type Request = OwnWork['requests'][number];

/** What the person asked their head for of late, and what came of it. */
export function RequestsCard({ requests }: { requests: readonly Request[] }) {
  const { t } = useTranslation();
  const { withdraw } = useRequests();
  if (requests.length === 0) return null;
  return (
    <Card title={t('myWork.ask.list')}>
      {withdraw.error && <Refusal look="band">{problemText(t, withdraw.error)}</Refusal>}
      <ul className={classes.list}>
        {requests.map((request) => (
          <li key={request.id} className={classes.row}>
            <div className={classes.words}>
              <span>{request.text}</span>
              <Answer request={request} />
            </div>
            {request.answeredAt === null && request.withdrawnAt === null && (
              <Button size="sm" variant="quiet" onClick={() => withdraw.mutate(request)}>
                {t('myWork.ask.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Answer({ request }: { request: Request }) {
  const { t } = useTranslation();
  if (request.withdrawnAt) return <StateMark state="without">{t('myWork.ask.withdrawn')}</StateMark>;
  if (request.taskId) {
    return (
      <StateMark state="accepted">
        <Link to="/viec/$id" params={{ id: request.taskId }}>
          {t('myWork.ask.given')}
        </Link>
      </StateMark>
    );
  }
  if (request.answeredAt)
    return <StateMark state="accepted">{t('myWork.ask.answered', { answer: request.answer })}</StateMark>;
  const day = formatDay(todayIn(new Date(request.at)));
  return <StateMark state="waiting">{t('myWork.ask.waiting', { day })}</StateMark>;
}
