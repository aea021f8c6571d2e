import { addMonths, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { FindingSettings } from '@so-viec/shared/finding/settings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { notify } from '../../../ui/notice/notices.ts';
import { FINDING_KEY } from '../queries.ts';
import { draftOf, settingsIn } from './draft.ts';
import type { SettingsView } from './queries.ts';

type Sent = FindingSettings & { reason: string; confirmedFlagged: number | null };

/** The settings while they are changed: what is typed, what it would name, and the press that keeps it. */
export function useSettings(view: SettingsView) {
  const { t } = useTranslation();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(view));
  const [month, setMonth] = useState(addMonths(monthOf(today), -1));
  const [reason, setReason] = useState('');
  const settings = settingsIn(draft);
  const trial = useMutation({
    mutationFn: (wanted: FindingSettings) =>
      call(api.api['finding-settings'].trials.$post({ json: { month, ...inJson(wanted) } })),
  });
  const save = useMutation({
    mutationFn: ({ reason: why, confirmedFlagged, ...wanted }: Sent) => {
      const said = { id: newId(), edition: view.edition, month, reason: why, confirmedFlagged };
      return call(api.api['finding-settings'].$post({ json: { ...said, ...inJson(wanted) } }));
    },
    async onSuccess({ edition }) {
      await queryClient.invalidateQueries({ queryKey: FINDING_KEY });
      notify({ text: t('findingSettings.saved', { edition }) });
    },
  });
  const forget = () => {
    trial.reset();
    save.reset();
  };
  return {
    ...{ draft, month, reason, settings, trial, save, setReason },
    changeMonth(next: string) {
      forget();
      setMonth(next);
    },
    change(next: Partial<typeof draft>) {
      forget();
      setDraft({ ...draft, ...next });
    },
  };
}
export type SettingsInHand = ReturnType<typeof useSettings>;

const inJson = ({ headAfterDays, checks, phrases }: FindingSettings) => ({
  headAfterDays,
  checks: Object.fromEntries(Object.entries(checks).map(([rule, numbers]) => [rule, { ...numbers }])),
  phrases: [...phrases],
});
