import { newId } from '@so-viec/shared/id/uuidv7';
import type { TaskInput } from '@so-viec/shared/task/task.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { fileRefusal, uploadAll } from '../../../lib/upload/upload-all.ts';
import type { Picked } from '../../../ui/form/file-picks.tsx';
import type { Choices, TaskOfPage } from '../queries.ts';
import { useTaskWrite } from '../use-task-write.ts';
import { type Draft, draftOf, emptyDraft, keyOfPost, type Missing, readDraft } from './draft.ts';

export type TaskFormOf = {
  choices: Choices;
  today: string;
  /** The task to be changed; without it a new one. */
  task?: TaskOfPage;
  /** Whom a new one is for, by code, and the request it answers. */
  forCode?: string | undefined;
  requestId?: string | undefined;
  onDone: (id: string) => void;
};

/** A task as it is typed, what is wrong with each field, and how it is sent. What was typed stays until it is taken. */
export function useTaskForm({ choices, today, task, forCode, requestId, onDone }: TaskFormOf) {
  const { t } = useTranslation();
  const [id] = useState(() => task?.id ?? newId());
  const [draft, setDraft] = useState<Draft>(() =>
    task
      ? draftOf(task)
      : emptyDraft(
          today,
          choices.posts.find(({ cadreCode }) => cadreCode === forCode),
        ),
  );
  const [missing, setMissing] = useState<Missing>({});
  const post = choices.posts.find((one) => keyOfPost(one) === draft.post);
  const [picked, pick] = useState<Picked[]>([]);
  const send = async (json: TaskInput) => {
    const written = await call(api.api.tasks[':id'].$put({ param: { id }, json }));
    await uploadAll(`/api/tasks/${id}/files`, picked);
    return written;
  };
  const write = useTaskWrite(send, {
    text: (_, { title }) =>
      task ? t('tasks.form.saved') : t('tasks.form.given', { name: post?.fullName ?? '', title }),
    after: () => onDone(id),
  });
  return {
    draft,
    post,
    set: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    told: (path: keyof Missing) => {
      const own = missing[path];
      return own ? t(own as 'field.missing') : refusalOf(t, write.error, path);
    },
    ...{ picked, pick },
    refusal: fileRefusal(t, write.error) ?? formRefusal(t, write.error),
    isPending: write.isPending,
    send() {
      const read = readDraft(draft, { requestId: requestId ?? null, version: task?.version ?? 0 });
      setMissing('missing' in read ? read.missing : {});
      if ('input' in read && !write.isPending) write.mutate(read.input);
    },
  };
}

export type TaskFormState = ReturnType<typeof useTaskForm>;
