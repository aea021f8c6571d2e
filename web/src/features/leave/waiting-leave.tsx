import { newId } from '@so-viec/shared/id/uuidv7';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import { api, call } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './leave.module.css';
import { LeaveDays } from './leave-card.tsx';

/** Requests for leave that the head decides. */
const waitingLeaveQuery = queryOptions({
  queryKey: ['leave-requests'],
  queryFn: () => call(api.api['leave-requests'].$get()),
});
type Waiting = Awaited<ReturnType<NonNullable<typeof waitingLeaveQuery.queryFn>>>['rows'][number];

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
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [stepId] = useState(newId);
  const [reason, setReason] = useState<string>();
  const name = request.fullName;
  const step = useMutation({
    mutationFn: (what: 'granting' | 'refusal') =>
      call(
        api.api['leave-requests'][':id'][what].$post({
          param: { id: request.id },
          json: { id: stepId, version: request.version, reason: what === 'refusal' ? (reason ?? '') : '' },
        }),
      ),
    onSuccess: async (_, what) => {
      notify({ text: t(what === 'granting' ? 'leave.form.granted' : 'leave.form.refused', { name }) });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <Link to="/can-bo/$code" params={{ code: request.code }}>
          {name}
        </Link>
        <LeaveDays leave={request} />
        <span className={classes.quiet}>{[request.unitName, request.reason].filter(Boolean).join(', ')}</span>
        {step.error && <Refusal>{problemText(t, step.error)}</Refusal>}
        {reason !== undefined && (
          <TextInput
            aria-label={t('leave.form.reasonOfRefusal')}
            placeholder={t('leave.form.reasonOfRefusal')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </span>
      <span className={classes.buttons}>
        <Button size="sm" icon="check" onClick={() => step.mutate('granting')}>
          {t('leave.grant')}
          <span className="visually-hidden">{name}</span>
        </Button>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => (reason === undefined ? setReason('') : step.mutate('refusal'))}
        >
          {t('leave.refuse')}
          <span className="visually-hidden">{name}</span>
        </Button>
      </span>
    </li>
  );
}
