import {
  COMPETENCY_GROUPS,
  levelText,
  parseLevels,
  type RequiredLevel,
} from '@so-viec/shared/competency/competency.rules';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../form.module.css';
import type { Competency } from '../queries.ts';

type Props = {
  at: { edition: string; code: string };
  version: number;
  competencies: Competency[];
  levels: ReadonlyMap<string, RequiredLevel>;
  onSaved: () => Promise<unknown>;
  onDone: () => void;
};

/** A level or a range beside each competency; empty asks for none. What cannot be read is said under its cell. */
export function RequiredForm({ at, version, competencies, levels, onSaved, onDone }: Props) {
  const { t } = useTranslation();
  // What was seen when the form was opened, whatever is read anew behind it.
  const [seen] = useState(version);
  const [unreadable, setUnreadable] = useState<string[]>([]);
  const save = useMutation({
    mutationFn: (required: { code: string; levelFrom: number; levelTo: number }[]) =>
      call(
        api.api.editions[':edition'].positions[':code'].competencies.$put({
          param: at,
          json: { version: seen, required },
        }),
      ),
    onSuccess: async () => {
      await onSaved();
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const typed = competencies
      .map(({ code }) => ({ code, text: String(data.get(code) ?? '').trim() }))
      .filter(({ text }) => text !== '');
    const read = typed.map(({ code, text }) => ({ code, levels: parseLevels(text) }));
    setUnreadable(read.filter(({ levels }) => !levels).map(({ code }) => code));
    if (save.isPending || read.some(({ levels }) => !levels)) return;
    save.mutate(read.flatMap(({ code, levels }) => (levels ? [{ code, ...levels }] : [])));
  };
  const refusal = formRefusal(t, save.error);
  return (
    <form className={`${classes.form} ${classes.padded}`} onSubmit={submit} noValidate>
      <p className={classes.quiet}>{t('competency.required.leaveEmpty')}</p>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      {COMPETENCY_GROUPS.map((group) => (
        <fieldset key={group}>
          <legend className={classes.quiet}>{t(`competency.group.${group}`)}</legend>
          <div className={classes.cells}>
            {competencies
              .filter((c) => c.group === group)
              .map(({ id, code, name }) => {
                const known = levels.get(id);
                return (
                  <Field
                    key={code}
                    label={name}
                    refusal={unreadable.includes(code) && t('competency.required.unreadable')}
                  >
                    {(ids) => (
                      <TextInput
                        {...ids}
                        scale="sm"
                        name={code}
                        defaultValue={known ? levelText(known) : ''}
                      />
                    )}
                  </Field>
                );
              })}
          </div>
        </fieldset>
      ))}
      <div className={classes.buttons}>
        <Button type="submit" variant="primary">
          {t('competency.required.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
