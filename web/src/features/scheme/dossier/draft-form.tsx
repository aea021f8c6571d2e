import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextArea, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import type { Dossier } from '../answers.ts';
import { SCHEME_KEY } from '../queries.ts';
import classes from './dossier.module.css';

type Props = { dossier: Dossier; onDone: () => void };

/** The words of a draft: title, campaign, note. */
export function DraftForm({ dossier, onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [title, setTitle] = useState(dossier.title);
  const [note, setNote] = useState(dossier.note);
  const [campaignId, setCampaignId] = useState(dossier.campaignId ?? '');
  const { opened, goOn } = useOpened(dossier);
  const save = useMutation({
    mutationFn: () => {
      const json = { title, note, campaignId: campaignId || null, version: opened.version };
      return call(api.api.schemes[':id'].$put({ param: { id: dossier.id }, json }));
    },
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: SCHEME_KEY });
      onDone();
    },
  });
  const theirs = useTheirs(dossier, save.error);
  const keep = () => {
    goOn();
    save.reset();
  };
  const nameOf = (id: string | null) => dossier.campaigns.find((one) => one.id === id)?.name ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const whole = formRefusal(t, save.error);
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.wide}>
        <Field label={t('scheme.field.title')} refusal={refusalOf(t, save.error, 'title')}>
          {(ids) => <TextInput {...ids} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
      </div>
      <div className={classes.wide}>
        <Field label={t('scheme.field.campaign')} refusal={refusalOf(t, save.error, 'campaignId')}>
          {(ids) => (
            <Select {...ids} value={campaignId} onChange={(event) => setCampaignId(event.target.value)}>
              <option value="">{t('scheme.field.noCampaign')}</option>
              {dossier.campaigns.map((campaign) => (
                <option key={campaign.id} value={campaign.id}>
                  {campaign.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div className={classes.wide}>
        <Field
          label={t('scheme.field.note')}
          hint={t('common.noSecrets')}
          refusal={refusalOf(t, save.error, 'note')}
        >
          {(ids) => (
            <TextArea
              {...ids}
              className={classes.area ?? ''}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      </div>
      {theirs ? (
        <StaleChoice
          rows={[
            [t('scheme.field.title'), theirs.title, title],
            [t('scheme.field.campaign'), nameOf(theirs.campaignId), nameOf(campaignId)],
            [t('scheme.field.note'), theirs.note, note],
          ]}
          onKeep={keep}
          onTake={onDone}
        />
      ) : (
        whole && <Refusal look="box">{whole}</Refusal>
      )}
      <div className={classes.pair}>
        <Button type="submit" disabled={save.isPending}>
          {t('scheme.facts.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
