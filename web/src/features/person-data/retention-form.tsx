import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { Retention } from '@so-viec/shared/retention/retention';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { formRefusal, refusalOf } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './person-data.module.css';
import { type RetentionView, retentionQuery } from './queries.ts';

type Kept = RetentionView['classes'][number];

/** What was typed as months: null for good, undefined where it is none. */
const monthsIn = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;

const isWrong = (text: string, least: number): boolean => {
  const months = monthsIn(text);
  return months === undefined || (months !== null && months < least);
};

/** The months of each class, changed together, with the reason that the trail keeps. */
export function RetentionForm({ classesKept }: { classesKept: readonly Kept[] }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(classesKept.map(({ kind, months }) => [kind, months === null ? '' : String(months)])),
  );
  const [reason, setReason] = useState('');
  const hasWrong = classesKept.some(({ kind, least }) => isWrong(typed[kind] ?? '', least));
  const save = useMutation({
    mutationFn: () => {
      const months = Object.fromEntries(
        Object.entries(typed).map(([kind, text]) => [kind, monthsIn(text) ?? null]),
      ) as Retention;
      return call(api.api.retention.$put({ json: { months, reason: reason.trim() } }));
    },
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: retentionQuery.queryKey });
      setReason('');
      notify({ text: t('personData.retention.saved') });
    },
  });
  const refused = formRefusal(t, save.error);
  const changeReason = (text: string) => {
    setReason(text);
    save.reset();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasWrong) save.mutate();
      }}
    >
      <p className={classes.quiet}>{t('personData.retention.empty')}</p>
      <div className={classes.months}>
        {classesKept.map((kept) => (
          <MonthsField
            key={kept.kind}
            kept={kept}
            text={typed[kept.kind] ?? ''}
            onChange={(text) => setTyped((known) => ({ ...known, [kept.kind]: text }))}
          />
        ))}
      </div>
      <div className={classes.save}>
        <Field
          label={t('personData.retention.reason')}
          hint={t('personData.retention.reasonHint')}
          refusal={refusalOf(t, save.error, 'reason')}
        >
          {(ids) => (
            <TextInput {...ids} value={reason} onChange={(event) => changeReason(event.target.value)} />
          )}
        </Field>
        {refused && <Refusal look="box">{refused}</Refusal>}
        <Button type="submit" disabled={save.isPending || hasWrong}>
          {t('personData.retention.save')}
        </Button>
      </div>
    </form>
  );
}

function MonthsField(props: { kept: Kept; text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const { kept, text, onChange } = props;
  const { kind, least } = kept;
  return (
    <Field
      label={t(`personData.kind.${kind}`)}
      hint={hintOf(t, kept)}
      refusal={isWrong(text, least) && t('personData.retention.wrong', { least })}
    >
      {(ids) => (
        <TextInput
          {...ids}
          inputMode="numeric"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function hintOf(t: TFunction, { least, since }: Kept): string {
  const kept =
    since === null
      ? t('personData.retention.forGood')
      : t('personData.retention.since', { day: formatDay(since) });
  return `${t('personData.retention.least', { count: least })} ${kept}`;
}
