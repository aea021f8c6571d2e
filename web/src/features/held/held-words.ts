import { formatMinutes, parseDuration } from '@so-viec/shared/duration/duration.rules';
import type { TFunction } from 'i18next';
import type { Held } from '../../lib/outbox/held.ts';
import { Problem } from '../../lib/problem.ts';
import { fieldText, problemText } from '../../lib/problem-text.ts';
import type { StateName } from '../../ui/state/state-mark.tsx';

/** What a held line or its reasons say, as far as a person reads it. */
type Draft = {
  said?: {
    isSecret?: boolean;
    work?: string;
    note?: string;
    time?: string;
    outputName?: string;
    documentNumber?: string;
  };
  basis?: string;
  lateReason?: string;
};

const draftOf = ({ draft }: Held): Draft => (typeof draft === 'object' && draft !== null ? draft : {});

function timeOf(time = ''): string {
  const read = parseDuration(time);
  return 'minutes' in read ? formatMinutes(read.minutes) : time;
}

/** "Thẩm định hồ sơ tuyển dụng · 3 hồ sơ của Sở Tài chính · 2:30" */
export function textOf(row: Held): string {
  const { said, basis, lateReason } = draftOf(row);
  return said ? wordsOf(said) : [basis, lateReason].filter(Boolean).join(' · ');
}

/** What a line says, whoever has it. */
export const wordsOf = (said: NonNullable<Draft['said']>): string =>
  [said.work, said.note, timeOf(said.time), said.outputName, said.documentNumber].filter(Boolean).join(' · ');

/** What the row would do. */
export function titleOf(t: TFunction, row: Held): string {
  const mark = draftOf(row).said?.isSecret ? `${t('workEntry.secret')}: ` : '';
  const what = mark + (textOf(row) || t('held.untitled'));
  if (row.kind === 'entry') return what;
  if (row.kind === 'removal') return t('held.kind.removal', { what });
  if (row.kind === 'submission') return t('held.kind.submission');
  return row.kind === 'reasons' ? t('held.kind.reasons') : t('held.kind.other');
}

/** Where it stands: waiting, not ready, or refused and why. */
export function stateOf(t: TFunction, row: Held, isOnline: boolean): { state: StateName; words: string } {
  if (row.isRefused) return { state: 'wrong', words: t('held.state.refused', { why: whyOf(t, row) }) };
  if (row.request === null) return { state: 'writing', words: t('held.state.unready') };
  return isOnline
    ? { state: 'waiting', words: t('held.state.waiting') }
    : { state: 'offline', words: t('held.state.offline') };
}

function whyOf(t: TFunction, { refusal }: Held): string {
  if (!refusal) return problemText(t, undefined);
  const [field] = refusal.fields;
  // Here the two do not stand side by side with their buttons.
  if (refusal.code === 'stale-version') return t('held.state.stale');
  return field ? fieldText(t, field) : problemText(t, new Problem(refusal));
}
