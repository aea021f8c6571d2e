import { CAMPAIGN_GOALS, type CampaignGoal } from '@so-viec/shared/campaign/campaign.rules';
import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import type { CampaignView } from '../answers.ts';
import classes from '../dossier/dossier.module.css';
import { SCHEME_KEY } from '../queries.ts';
import { BlockChecks } from './block-checks.tsx';

type Campaign = CampaignView['campaign'];
const DAYS = ['fromOn', 'toOn', 'targetOn'] as const;

/** What the form holds as it is typed. */
function startOf(campaign: Campaign | undefined) {
  return {
    name: campaign?.name ?? '',
    goal: campaign?.goal ?? ('schemes-approved' as CampaignGoal),
    blocks: UNIT_BLOCKS.filter((block) => campaign?.blocks.includes(block) ?? true),
    fromOn: campaign ? formatDay(campaign.fromOn) : '',
    toOn: campaign ? formatDay(campaign.toOn) : '',
    targetOn: campaign ? formatDay(campaign.targetOn) : '',
  };
}

type Form = ReturnType<typeof startOf>;

/** The cells as they are stored and as they are typed. */
function rowsOf(t: TFunction, theirs: Form, mine: Form) {
  const blocks = (form: Form) => form.blocks.map((block) => t(`scheme.block.${block}`)).join(', ');
  return [
    [t('scheme.campaign.name'), theirs.name, mine.name] as const,
    [t('scheme.campaign.blocks'), blocks(theirs), blocks(mine)] as const,
    ...DAYS.map((day) => [t(`scheme.campaign.${day}`), theirs[day], mine[day]] as const),
  ];
}

/** Opens a campaign or changes one: name, what counts, for which blocks, its days. */
export function CampaignForm({ campaign }: { campaign?: Campaign }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const id = useRef(campaign?.id ?? newId());
  const [form, setForm] = useState(() => startOf(campaign));
  const set = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }));
  const { opened, goOn } = useOpened(campaign);
  const save = useMutation({
    mutationFn: () => {
      const { goal, ...rest } = form;
      const days = Object.fromEntries(DAYS.map((name) => [name, parseDay(form[name]) ?? form[name]]));
      const content = { ...rest, ...(days as Pick<typeof form, (typeof DAYS)[number]>) };
      if (!campaign) return call(api.api.campaigns.$post({ json: { id: id.current, goal, ...content } }));
      const json = { ...content, version: opened?.version ?? campaign.version };
      return call(api.api.campaigns[':id'].$put({ param: { id: campaign.id }, json }));
    },
    async onSuccess(saved) {
      await queryClient.invalidateQueries({ queryKey: SCHEME_KEY });
      await navigate({ to: '/de-an/dot/$id', params: { id: saved.id } });
    },
  });
  const theirs = useTheirs(campaign, save.error);
  const keep = () => {
    goOn();
    save.reset();
  };
  const take = () => void navigate({ to: '/de-an/dot/$id', params: { id: id.current } });
  const refusal = (path: string) => refusalOf(t, save.error, path);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const whole = formRefusal(t, save.error);
  return (
    <form className={`${classes.form} ${classes.body}`} onSubmit={submit} noValidate>
      <div className={classes.wide}>
        <Field label={t('scheme.campaign.name')} refusal={refusal('name')}>
          {(ids) => (
            <TextInput {...ids} value={form.name} onChange={(event) => set({ name: event.target.value })} />
          )}
        </Field>
      </div>
      <Field label={t('scheme.campaign.goalField')}>
        {(ids) => (
          <Select
            {...ids}
            value={form.goal}
            disabled={campaign !== undefined}
            onChange={(event) => set({ goal: event.target.value as CampaignGoal })}
          >
            {CAMPAIGN_GOALS.map((goal) => (
              <option key={goal} value={goal}>
                {t(`scheme.campaign.goal.${goal}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <BlockChecks blocks={form.blocks} refusal={refusal('blocks')} onChange={(blocks) => set({ blocks })} />
      <div className={classes.pair}>
        {DAYS.map((name) => (
          <Field key={name} label={t(`scheme.campaign.${name}`)} refusal={refusal(name)}>
            {(ids) => (
              <DayField
                {...ids}
                value={form[name]}
                openAt={today}
                onChange={(typed) => set({ [name]: typed })}
              />
            )}
          </Field>
        ))}
      </div>
      {theirs ? (
        <StaleChoice rows={rowsOf(t, startOf(theirs), form)} onKeep={keep} onTake={take} />
      ) : (
        whole && <Refusal look="box">{whole}</Refusal>
      )}
      <Button type="submit" variant="primary" disabled={save.isPending}>
        {t('scheme.campaign.save')}
      </Button>
    </form>
  );
}
