import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { bringTexts } from '../../../lib/i18n/late.ts';
import { reminder } from '../../../lib/i18n/vi/job/reminder.ts';
import { useMe } from '../../../lib/me.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Here } from '../use-here.ts';

bringTexts({ reminder });

/** Reminds everybody of the list at one press, once a day each. */
export function RemindButton({ here }: { here: Here }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const { month, search } = here;
  const send = useMutation({
    mutationFn: () => call(api.api.reminders.$post({ json: { month, unit: search.unit } })),
    onSuccess: ({ reminded }) => notify({ text: t('reminder.sent', { reminded }) }),
  });
  if (!can.remind) return null;
  return (
    <>
      <Button size="sm" disabled={send.isPending} onClick={() => send.mutate()}>
        {t('reminder.send')}
      </Button>
      {send.error && <Refusal>{problemText(t, send.error)}</Refusal>}
    </>
  );
}
