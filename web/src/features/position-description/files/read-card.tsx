import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import { DropPlace } from '../../../ui/form/drop-place.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { refreshDescriptions } from '../queries.ts';
import classes from './files.module.css';
import { type Progress, readFile } from './read-file.ts';

/** The place to drop a Word file: it says how far it is read, then opens what was found. */
export function ReadCard() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [progress, setProgress] = useState<Progress>();
  const reading = useMutation({
    mutationFn: (file: File) => readFile(file, setProgress),
    onSettled: () => setProgress(undefined),
    onSuccess: async ({ id, isKnown }) => {
      if (isKnown) notify({ text: t('description.import.known') });
      await refreshDescriptions(queryClient);
      await navigate({ to: '/vi-tri/nhap-mo-ta/$id', params: { id } });
    },
  });
  const sending = reading.isPending
    ? t('description.import.sending', { name: reading.variables.name })
    : undefined;
  const busy = progress ? t('description.import.reading', progress) : sending;
  return (
    <Card>
      <div className={classes.read}>
        <DropPlace
          label={t('description.import.drop')}
          over={t('description.import.dropNow')}
          note={t('description.import.limit')}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          busy={busy}
          onFile={reading.mutate}
        />
        {progress && <Bar share={progress.done / progress.total} />}
        {reading.error && <Refusal look="box">{problemText(t, reading.error)}</Refusal>}
      </div>
    </Card>
  );
}
