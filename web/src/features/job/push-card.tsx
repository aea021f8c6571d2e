import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { Problem } from '../../lib/problem.ts';
import { fieldText, formRefusal } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/form/checkbox.tsx';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './job.module.css';
import { JOBS_KEY, type Jobs } from './queries.ts';

type Push = Jobs['push'];

/** Whether notices go to browsers, what waits, went and failed, and the administrator's switch. */
export function PushCard({ push, mayChange }: { push: Push; mayChange: boolean }) {
  const { t } = useTranslation();
  const { isOn, browsers, waiting, failing, sent, lost, error } = push;
  return (
    <Card title={t('job.push.title')} note={t(isOn ? 'job.push.on' : 'job.push.off')}>
      <div className={classes.words}>
        <p>{t('job.push.counts', { browsers, waiting, failing, sent, lost })}</p>
        {error !== null && <p className={classes.quiet}>{t('job.push.error', { error })}</p>}
        <p className={classes.quiet}>{t('job.push.needs')}</p>
        {mayChange && <PushForm key={`${isOn} ${push.contact}`} push={push} />}
      </div>
    </Card>
  );
}

function PushForm({ push }: { push: Push }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isOn, setOn] = useState(push.isOn);
  const [contact, setContact] = useState(push.contact);
  const save = useMutation({
    mutationFn: () => call(api.api['push-setting'].$put({ json: { isOn, contact: contact.trim() } })),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: JOBS_KEY });
      notify({ text: t('job.push.saved') });
    },
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  const wrong = problem?.fields.find(({ path }) => path === 'contact');
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Checkbox
        label={t('job.push.switch')}
        checked={isOn}
        onChange={(event) => setOn(event.target.checked)}
      />
      <Field
        label={t('job.push.contact')}
        hint={t('job.push.contactHint')}
        refusal={wrong && fieldText(t, wrong)}
      >
        {(ids) => (
          <TextInput
            {...ids}
            type="email"
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
        )}
      </Field>
      {save.error && !wrong && <Refusal look="box">{formRefusal(t, save.error)}</Refusal>}
      <Button type="submit" size="sm" disabled={save.isPending}>
        {t('job.push.save')}
      </Button>
    </form>
  );
}
