import type { CadreInput } from '@so-viec/shared/cadre/cadre.schema';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { FormCard } from '../post/form-card.tsx';
import { useFormEnd } from '../post/use-post-form.ts';
import type { Cadre } from '../queries.ts';
import { PersonFields } from './person-fields.tsx';

/** A name, kind or address of mail that was written wrong. */
export function CorrectForm({ person }: { person: Cadre }) {
  const { t } = useTranslation();
  const { code, version, fullName, kind, email } = person.cadre;
  const [words, setWords] = useState({ fullName, kind: kind as CadreInput['kind'], email });
  const { close, reload, done } = useFormEnd(code);
  const save = useMutation({
    mutationFn: () => call(api.api.cadres[':code'].$put({ param: { code }, json: { ...words, version } })),
    onSuccess: () => done({}),
  });
  return (
    <FormCard
      title={t('cadre.form.correct')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate()}
      onCancel={close}
      onReload={reload}
    >
      <PersonFields
        words={words}
        onChange={(more) => setWords((known) => ({ ...known, ...more }))}
        refusalOf={(path) => refusalOf(t, save.error, path)}
      />
    </FormCard>
  );
}
