import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { GivenWork } from '../queries.ts';
import type { TasksSearch } from '../search.ts';
import { useTaskWrite } from '../use-task-write.ts';
import classes from './list.module.css';
import { formatRequested } from './when.ts';

type Request = GivenWork['requests'][number];

/** Who asks for work, with what can be given at one press. */
export function RequestsCard({ requests, search }: { requests: readonly Request[]; search: TasksSearch }) {
  const { t } = useTranslation();
  if (requests.length === 0) return null;
  return (
    <Card title={t('tasks.request.title')} note={t('tasks.request.count', { count: requests.length })}>
      <ul className={classes.loads}>
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} search={search} />
        ))}
      </ul>
    </Card>
  );
}

function RequestRow({ request, search }: { request: Request; search: TasksSearch }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<string>();
  const name = request.fullName;
  const send = useTaskWrite(
    (text: string) =>
      call(
        api.api['work-requests'][':id'].answer.$post({
          param: { id: request.id },
          json: { version: request.version, answer: text },
        }),
      ),
    { text: () => t('tasks.request.answered', { name }) },
  );
  const give = useTaskWrite(
    (offer: Request['offers'][number]) =>
      call(
        api.api['work-requests'][':id'].gift.$post({
          param: { id: request.id },
          json: { taskId: offer.id, version: offer.version },
        }),
      ),
    { text: (_, offer) => t('tasks.form.given', { name, title: offer.title }) },
  );
  const error = send.error ?? give.error;
  return (
    <li>
      <Link className={classes.person ?? ''} to="/can-bo/$code" params={{ code: request.cadreCode }}>
        {name}
      </Link>
      <span className={classes.quiet}>
        {request.text} ({formatRequested(request.at)})
      </span>
      {error && <Refusal>{problemText(t, error)}</Refusal>}
      <span className={classes.acts}>
        {request.offers.map((offer) => (
          <Button key={offer.id} size="sm" icon="check" onClick={() => give.mutate(offer)}>
            {t('tasks.request.giveRow', { title: offer.title })}
          </Button>
        ))}
        <ButtonLink
          size="sm"
          to="/giao-viec"
          search={{ ...search, viec: 'moi', cho: request.cadreCode, xin: request.id }}
        >
          {t('tasks.request.give')}
          <span className="visually-hidden">{name}</span>
        </ButtonLink>
        {answer === undefined ? (
          <Button size="sm" variant="quiet" onClick={() => setAnswer('')}>
            {t('tasks.request.answer')}
            <span className="visually-hidden">{name}</span>
          </Button>
        ) : (
          <span className={classes.answer}>
            <TextInput
              scale="sm"
              aria-label={t('tasks.request.answerLabel', { name })}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
            <Button size="sm" onClick={() => send.mutate(answer)}>
              {t('tasks.request.send')}
            </Button>
          </span>
        )}
      </span>
    </li>
  );
}
