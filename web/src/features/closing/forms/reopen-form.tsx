import { addDays, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/format.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { NamedDayField } from '../../../ui/date/named-day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import type { ClosingRow } from '../queries.ts';
import { reachWords } from '../reach-words.ts';
import { useClosingSearch } from '../search.ts';
import { useClosingWrite } from '../use-closing-write.ts';
import { Panel } from './panel.tsx';

const DAYS_OPEN = 3;

/** Asks for a closed month to be opened again: why, and until when is written. */
export function ReopenForm({ row }: { row: ClosingRow }) {
  const { t } = useTranslation();
  const { today, go } = useClosingSearch();
  const [id] = useState(newId);
  const [missing, miss] = useState<{ reason?: string; untilOn?: string }>({});
  const ask = useClosingWrite(
    (said: { reason: string; untilOn: string }) =>
      call(
        api.api.reopenings[':id'].$put({
          param: { id },
          json: { closingId: row.closing?.id ?? '', ...said },
        }),
      ),
    () => t('closing.done.ask'),
    () => go({ viec: undefined, o: undefined }),
  );
  return (
    <Panel
      title={t('closing.form.askTitle', { name: row.name })}
      hint={[t('closing.form.askHint'), ...(row.below.units > 0 ? [reachWords(t, row)] : [])].join(' ')}
      saves={t('closing.form.send')}
      error={ask.error}
      isPending={ask.isPending}
      onSubmit={(said) => {
        const reason = said('reason');
        const untilOn = parseDay(said('untilOn'));
        miss({
          ...(!reason && { reason: t('closing.form.reasonMissing') }),
          ...(!untilOn && { untilOn: t('closing.form.dayMissing') }),
        });
        if (reason && untilOn) ask.mutate({ reason, untilOn });
      }}
    >
      <Field label={t('closing.form.reason')} refusal={missing.reason ?? refusalOf(t, ask.error, 'reason')}>
        {(ids) => <TextInput {...ids} name="reason" maxLength={500} />}
      </Field>
      <Field
        label={t('closing.form.untilOn')}
        refusal={missing.untilOn ?? refusalOf(t, ask.error, 'untilOn')}
      >
        {(ids) => (
          <NamedDayField
            {...ids}
            name="untilOn"
            start={formatDay(addDays(today, DAYS_OPEN))}
            openAt={today}
          />
        )}
      </Field>
    </Panel>
  );
}
