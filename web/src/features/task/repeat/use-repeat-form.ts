import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { RHYTHMS, type Rhythm } from '@so-viec/shared/task/task-period.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { type Draft, emptyDraft, keyOfPost, type Missing, readDraft } from '../form/draft.ts';
import type { Choices, Recurrence } from '../queries.ts';
import { milliText } from '../words.ts';
import { usePutRecurrence } from './use-put-recurrence.ts';

export interface Timing {
  every: Rhythm;
  dueDay: string;
  from: string;
  until: string;
}

export type RepeatFormOf = { choices: Choices; today: string; recurrence?: Recurrence; onDone: () => void };

function draftOf(row: Recurrence, today: string): Draft {
  const { productId, productName, proposedName, title, quantity, coefficientMilli, quality, basis } = row;
  const product = productId === null ? undefined : { id: productId, name: productName ?? '' };
  const isOutside = productId === null;
  const coefficient = isOutside ? milliText(coefficientMilli) : '';
  const said = { post: keyOfPost(row), product, isOutside, proposedName, coefficient, title, quality, basis };
  return { ...emptyDraft(today, undefined), ...said, quantity: String(quantity) };
}

const timingOf = (row: Recurrence): Timing => ({
  every: RHYTHMS.find((one) => one === row.every) ?? 'month',
  dueDay: String(row.dueDay),
  from: formatDay(row.fromOn),
  until: row.toOn ? formatDay(row.toOn) : '',
});

/** Which fields of the timing cannot be read, and what is read of the others. */
function readTiming({ every, dueDay: typed, until }: Timing) {
  const toOn = until.trim() === '' ? null : parseDay(until);
  const dueDay = Number(typed);
  const isDay = Number.isInteger(dueDay) && dueDay >= 1 && dueDay <= (every === 'week' ? 7 : 31);
  const wrong = {
    ...(!isDay && { dueDay: 'tasks.repeat.dueDayBad' }),
    ...(toOn === undefined && { toOn: 'field.bad-day' }),
  };
  return { every, dueDay, toOn: toOn ?? null, wrong };
}

/** Recurring work as it is typed, and how it is sent. */
export function useRepeatForm({ choices, today, recurrence, onDone }: RepeatFormOf) {
  const { t } = useTranslation();
  const [id] = useState(() => recurrence?.id ?? newId());
  const [draft, setDraft] = useState(() =>
    recurrence ? draftOf(recurrence, today) : emptyDraft(today, undefined),
  );
  const [timing, setTiming] = useState<Timing>(() =>
    recurrence ? timingOf(recurrence) : { every: 'month', dueDay: '25', from: formatDay(today), until: '' },
  );
  const [missing, setMissing] = useState<Missing & { dueDay?: string; toOn?: string }>({});
  const put = usePutRecurrence(id, t('tasks.repeat.saved'), onDone);
  return {
    draft,
    timing,
    post: choices.posts.find((one) => keyOfPost(one) === draft.post),
    set: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    time: (change: Partial<Timing>) => setTiming((before) => ({ ...before, ...change })),
    told: (path: string) => {
      const own = missing[path as 'dueDay'];
      return own ? t(own as 'field.missing') : refusalOf(t, put.error, path === 'openedOn' ? 'fromOn' : path);
    },
    refusal: formRefusal(t, put.error),
    isPending: put.isPending,
    send() {
      const version = recurrence?.version ?? 0;
      const read = readDraft({ ...draft, from: timing.from, due: '' }, { requestId: null, version });
      const { wrong, ...when } = readTiming(timing);
      setMissing({ ...('missing' in read && read.missing), ...wrong });
      if ('missing' in read || Object.keys(wrong).length > 0 || put.isPending) return;
      const {
        openedOn: fromOn,
        dueOn: _,
        collaboratorIds: __,
        requestId: ___,
        reason: ____,
        ...said
      } = read.input;
      put.mutate({ ...said, ...when, fromOn });
    },
  };
}
