import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import type { Cadre, Post } from '../queries.ts';
import { FormCard } from './form-card.tsx';
import { PlannedNote } from './planned-note.tsx';
import { useFormEnd } from './use-post-form.ts';

/** Asks once more before a post that was entered by mistake is taken out. */
export function RemoveForm({ person, post }: { person: Cadre; post: Post }) {
  const { t } = useTranslation();
  const { close, done } = useFormEnd(person.cadre.code);
  const save = useMutation({
    mutationFn: () =>
      call(
        api.api.assignments[':id'].removal.$post({
          param: { id: post.id },
          json: { version: post.version },
        }),
      ),
    onSuccess: () => done({}),
  });
  return (
    <FormCard
      title={t('cadre.form.remove', { unit: post.unitName })}
      saves={t('cadre.form.removeSure')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate()}
      onCancel={close}
    >
      <p>{t('cadre.form.removeWhat')}</p>
      <PlannedNote posts={[post]} act="ends" />
    </FormCard>
  );
}
