import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { choicesQuery, type Recurrence, recurrencesQuery } from '../queries.ts';
import { useTaskWrite } from '../use-task-write.ts';
import classes from './repeat.module.css';
import { RepeatForm } from './repeat-form.tsx';
import { RepeatRow } from './repeat-row.tsx';

const NOT_MADE = ['without', 'past', 'approved'] as const;

/** Work that comes again: what it is, when it is due, and making it now. */
export function RepeatPart({ unit, today }: { unit: string | undefined; today: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(recurrencesQuery(unit));
  const choices = useQuery(choicesQuery(unit));
  const [edited, edit] = useState<Recurrence | 'new'>();
  const make = useTaskWrite(
    (which: 'this' | 'next') =>
      call(api.api['task-recurrences'].making.$post({ query: unit ? { unit } : {}, json: { which } })),
    { text: ({ made }) => t('tasks.repeat.made', { count: made }) },
  );
  const refused = error ?? choices.error ?? make.error;
  const rows = data?.rows ?? [];
  return (
    <>
      {refused && <Refusal look="box">{problemText(t, refused)}</Refusal>}
      {NOT_MADE.map((why) =>
        make.data && make.data[why] > 0 ? (
          <Refusal key={why} look="box">
            {t(`tasks.repeat.${why}`, { count: make.data[why] })}
          </Refusal>
        ) : null,
      )}
      {edited && choices.data && (
        <RepeatForm
          key={edited === 'new' ? 'new' : edited.id}
          choices={choices.data}
          today={today}
          {...(edited !== 'new' && { recurrence: edited })}
          onDone={() => edit(undefined)}
        />
      )}
      <Card title={t('tasks.repeat.title')} note={t('tasks.repeat.about')}>
        <div className={classes.bar}>
          <Button variant={edited ? 'plain' : 'primary'} icon="plus" onClick={() => edit('new')}>
            {t('tasks.repeat.add')}
          </Button>
          {rows.length > 0 && (
            <>
              <Button aria-disabled={make.isPending} onClick={() => make.mutate('this')}>
                {t('tasks.repeat.makeThis')}
              </Button>
              <Button aria-disabled={make.isPending} onClick={() => make.mutate('next')}>
                {t('tasks.repeat.makeNext')}
              </Button>
            </>
          )}
        </div>
        <ul>
          {rows.map((row) => (
            <RepeatRow key={row.id} row={row} today={today} onEdit={() => edit(row)} />
          ))}
        </ul>
      </Card>
      {data && rows.length === 0 && (
        <EmptyState title={t('tasks.repeat.none')}>{t('tasks.repeat.noneText')}</EmptyState>
      )}
    </>
  );
}
