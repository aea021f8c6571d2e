import { KIND_OF_GOAL } from '@so-viec/shared/campaign/campaign.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { SCHEME_KINDS, type SchemeKind } from '@so-viec/shared/scheme/scheme.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Opening } from '../answers.ts';
import classes from '../dossier/dossier.module.css';
import { SCHEME_KEY } from '../queries.ts';

/** Begins a dossier: whose, of what kind, for which campaign. The files come on its own page. */
export function OpenForm({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const id = useRef(newId());
  const [unitId, setUnitId] = useState(opening.bodies[0]?.id ?? '');
  const [kind, setKind] = useState<SchemeKind>('scheme');
  const [typedTitle, setTitle] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const body = opening.bodies.find((one) => one.id === unitId);
  const campaigns = opening.campaigns.filter(
    (one) => KIND_OF_GOAL[one.goal] === kind && one.blocks.includes(body?.block ?? ''),
  );
  const running = campaigns.find((one) => one.fromOn <= today && today <= one.targetOn);
  const campaignId =
    campaigns.some((one) => one.id === chosen) || chosen === '' ? chosen : (running?.id ?? '');
  const title = typedTitle ?? `${t(`scheme.kind.${kind}`)} ${body?.name ?? ''}`.trim();
  const open = useMutation({
    mutationFn: () => {
      const json = { id: id.current, unitId, kind, title, note: '', campaignId: campaignId || null };
      return call(api.api.schemes.$post({ json }));
    },
    async onSuccess(made) {
      await queryClient.invalidateQueries({ queryKey: SCHEME_KEY });
      await navigate({ to: '/de-an/$id', params: { id: made.id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  const whole = formRefusal(t, open.error);
  return (
    <form className={`${classes.form} ${classes.body}`} onSubmit={submit} noValidate>
      <div className={classes.wide}>
        <Field label={t('scheme.field.body')} refusal={refusalOf(t, open.error, 'unitId')}>
          {(ids) => (
            <Select {...ids} value={unitId} onChange={(event) => setUnitId(event.target.value)}>
              {opening.bodies.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div className={classes.wide}>
        <Field label={t('scheme.field.kind')}>
          {(ids) => (
            <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value as SchemeKind)}>
              {SCHEME_KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`scheme.kind.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div className={classes.wide}>
        <Field label={t('scheme.field.title')} refusal={refusalOf(t, open.error, 'title')}>
          {(ids) => <TextInput {...ids} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
      </div>
      <div className={classes.wide}>
        <Field label={t('scheme.field.campaign')} refusal={refusalOf(t, open.error, 'campaignId')}>
          {(ids) => (
            <Select {...ids} value={campaignId} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{t('scheme.field.noCampaign')}</option>
              {campaigns.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {whole && <Refusal look="box">{whole}</Refusal>}
      <Button type="submit" variant="primary" disabled={open.isPending || unitId === ''}>
        {t('scheme.open')}
      </Button>
    </form>
  );
}
