import type { AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../../lib/problem-text.ts';
import { DayField } from '../../../../ui/date/day-field.tsx';
import { Field } from '../../../../ui/form/field.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import { DecisionFields } from '../../decision/decision-fields.tsx';
import form from '../../post/form.module.css';
import { FormCard } from '../../post/form-card.tsx';
import { type Refusals, readTerms, termsOf } from '../../post/terms.ts';
import classes from '../transfer.module.css';
import { useProposal } from '../use-transfer.ts';
import { OfferFields } from './offer-fields.tsx';
import { WordsField } from './words-field.tsx';

/** The receiving officer asks another body for a person, by the code and name on a paper, with the post offered. */
export function AskForm({ today }: { today: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/can-bo', search: {} });
  const save = useProposal(close);
  const [who, setWho] = useState({ code: '', fullName: '', words: '' });
  const [kind, setKind] = useState<AssignmentKind>('primary');
  const [terms, setTerms] = useState(() => termsOf(undefined, today));
  const [refusals, refuse] = useState<Refusals & { code?: string; fullName?: string }>({});
  const change = (more: Partial<typeof terms>) => setTerms((known) => ({ ...known, ...more }));
  const submit = () => {
    const { refusals: found, values } = readTerms(t, terms);
    const [code, fullName] = [who.code.trim(), who.fullName.trim()];
    const missing = t('transfer.form.missing');
    refuse({ ...found, ...(!code && { code: missing }), ...(!fullName && { fullName: missing }) });
    const bodyId = terms.unit?.body?.id;
    if (!values || !bodyId || !code || !fullName) return;
    const { decision, decidedOn, fromOn, ...offer } = values;
    const said = { side: 'receiving', bodyId, decision, decidedOn, fromOn, words: who.words.trim() } as const;
    save.mutate({ ...said, code, fullName, terms: { ...offer, kind } });
  };
  const told = (path: keyof typeof refusals) => refusals[path] ?? refusalOf(t, save.error, path);
  const paths = ['unitId', 'positionId', 'dailyMinutes', 'toOn', 'decision', 'decidedOn'] as const;
  const beside = Object.fromEntries(paths.map((path) => [path, told(path)])) as Refusals;
  beside.unitId ??= refusalOf(t, save.error, 'bodyId') as string;
  return (
    <FormCard
      title={t('transfer.form.ask')}
      saves={t('transfer.form.send')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={submit}
      onCancel={close}
    >
      <p className={classes.told}>{t('transfer.form.askHint')}</p>
      <div className={form.row}>
        {(['code', 'fullName'] as const).map((name) => (
          <Field key={name} label={t(`cadre.form.${name}`)} refusal={told(name)}>
            {(ids) => (
              <TextInput
                {...ids}
                value={who[name]}
                onChange={(event) => setWho((known) => ({ ...known, [name]: event.target.value }))}
              />
            )}
          </Field>
        ))}
        <Field label={t('cadre.form.fromOn')} refusal={told('fromOn')}>
          {(ids) => (
            <DayField
              {...ids}
              value={terms.fromOn}
              openAt={today}
              onChange={(fromOn) => change({ fromOn })}
            />
          )}
        </Field>
      </div>
      <OfferFields
        terms={terms}
        onChange={change}
        refusals={beside}
        kind={kind}
        held="primary"
        onKind={setKind}
        today={today}
      />
      <DecisionFields terms={terms} onChange={change} refusals={beside} today={today} />
      <WordsField value={who.words} onChange={(words) => setWho((known) => ({ ...known, words }))} />
    </FormCard>
  );
}
