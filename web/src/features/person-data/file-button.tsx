import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../lib/browser/save-file.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';

/** Has a file written and kept by the browser; a refusal stands beneath. */
export function FileButton({ address, children }: { address: string; children: string }) {
  const { t } = useTranslation();
  const saving = useMutation({ mutationFn: () => saveFile(address) });
  return (
    <>
      <Button icon="download" disabled={saving.isPending} onClick={() => saving.mutate()}>
        {children}
      </Button>
      {saving.error && <Refusal look="box">{problemText(t, saving.error)}</Refusal>}
    </>
  );
}
