import type { ExportView } from '@so-viec/shared/summary/summary-words';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonContent, buttonClass } from '../../../ui/button/button.tsx';
import type { Here } from '../use-here.ts';
import { printWhenThere } from './print-page.ts';

function addressOf({ month, search }: Here, view: ExportView, format: 'xlsx' | 'csv'): string {
  const { month: _, tab: __, shown: ___, ...rest } = search;
  const pairs = Object.entries({ ...rest, view, format }).map(([name, value]) => [name, String(value)]);
  return `/api/summary/${month}/export?${new URLSearchParams(pairs as [string, string][])}`;
}

/** What is on the screen as a file: the same rows in the same order. And on paper. */
export function FileLinks({ here, view }: { here: Here; view: ExportView }) {
  const { t } = useTranslation();
  const formats = [
    ['xlsx', t('summary.file.xlsx')],
    ['csv', t('summary.file.csv')],
  ] as const;
  return (
    <>
      {formats.map(([format, words]) => (
        <a key={format} className={buttonClass({})} href={addressOf(here, view, format)} download>
          <ButtonContent icon="download">{words}</ButtonContent>
        </a>
      ))}
      <PrintButton />
    </>
  );
}

function PrintButton() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isWaiting, setWaiting] = useState(false);
  const print = async () => {
    setWaiting(true);
    await printWhenThere(queries);
    setWaiting(false);
  };
  return (
    <Button icon="printer" aria-busy={isWaiting} onClick={() => void print()}>
      {t('summary.file.print')}
    </Button>
  );
}
