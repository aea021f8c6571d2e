import { type CivilDay, formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes, parseDuration } from '@so-viec/shared/duration/duration.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { MeetingKind } from '@so-viec/shared/meeting/meeting';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../lib/problem-text.ts';
import { notify } from '../../../ui/notice/notices.ts';
import { CALLED_KEY, type Called, type Person, putMeeting } from '../queries.ts';

export type Draft = {
  kind: MeetingKind;
  title: string;
  from: string;
  to: string;
  time: string;
  outputName: string;
  documentNumber: string;
  people: readonly Person[];
};
export type FieldName =
  | 'title'
  | 'fromOn'
  | 'toOn'
  | 'minutes'
  | 'outputName'
  | 'documentNumber'
  | 'cadreIds';

const HOUR_AND_A_HALF = '1:30';

function draftOf(t: TFunction, today: CivilDay, known: Called | undefined): Draft {
  if (!known) {
    const usual = { kind: 'meeting', title: '', outputName: t('meeting.form.usual.meeting') } as const;
    return {
      ...usual,
      from: formatDay(today),
      to: '',
      time: HOUR_AND_A_HALF,
      documentNumber: '',
      people: [],
    };
  }
  const { kind, title, outputName, documentNumber, people, fromOn, toOn, minutes } = known;
  const days = { from: formatDay(fromOn), to: fromOn === toOn ? '' : formatDay(toOn) };
  return { ...{ kind, title, outputName, documentNumber, people }, ...days, time: formatMinutes(minutes) };
}

/** The draft with its days and minutes as read; undefined where they cannot be. */
function readDraft({ from, to, time }: Draft) {
  const fromOn = parseDay(from);
  const read = parseDuration(time);
  return {
    fromOn,
    toOn: to.trim() === '' ? fromOn : parseDay(to),
    minutes: 'minutes' in read ? read.minutes : undefined,
  };
}

/** What the form says cannot be read, before it is sent. */
function misreadOf(t: TFunction, draft: Draft): Partial<Record<FieldName, string>> {
  const { fromOn, toOn, minutes } = readDraft(draft);
  return {
    ...(draft.title.trim() === '' && { title: t('field.missing') }),
    ...(!fromOn && { fromOn: t('field.bad-day') }),
    ...(fromOn && !toOn && { toOn: t('field.bad-day') }),
    ...(minutes === undefined && { minutes: t('meeting.form.badTime') }),
    ...(draft.people.length === 0 && { cadreIds: t('meeting.people.none') }),
  };
}

/** The form of a meeting: a new one, or a change of one's own. */
export function useMeetingForm({
  today,
  known,
  onDone,
}: {
  today: CivilDay;
  known: Called | undefined;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id] = useState(() => known?.id ?? newId());
  const [draft, setDraft] = useState(() => draftOf(t, today, known));
  const [isTold, tell] = useState(false);
  const misread = misreadOf(t, draft);
  const { fromOn, toOn, minutes } = readDraft(draft);
  const save = useMutation({
    mutationFn: () => {
      const { kind, title, outputName, documentNumber, people } = draft;
      const days = { fromOn: fromOn ?? '', toOn: toOn ?? '', minutes: minutes ?? 0 };
      const words = { kind, title, outputName, documentNumber, cadreIds: people.map((one) => one.cadreId) };
      return putMeeting(id, { ...words, ...days, version: known?.version ?? 0 });
    },
    async onSuccess() {
      const count = draft.people.length;
      notify({ text: t('meeting.form.saved', { title: draft.title.trim(), count }) });
      onDone();
      await queryClient.invalidateQueries({ queryKey: CALLED_KEY });
      await queryClient.invalidateQueries({ queryKey: ['suggestions'] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: CALLED_KEY }),
  });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));

  /** Another kind has another usual product, unless somebody wrote their own. */
  function chooseKind(kind: MeetingKind): void {
    const isUsual = draft.outputName === t(`meeting.form.usual.${draft.kind}`);
    set({ kind, ...(isUsual && { outputName: t(`meeting.form.usual.${kind}`) }) });
  }
  function submit(): void {
    tell(true);
    if (Object.keys(misread).length === 0 && !save.isPending) save.mutate();
  }
  const told = (name: FieldName) => (isTold ? misread[name] : undefined) ?? refusalOf(t, save.error, name);
  return { draft, set, chooseKind, submit, told, error: save.error, isPending: save.isPending, fromOn };
}
