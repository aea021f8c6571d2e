import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { longMonth } from '../../../lib/format.ts';
import type { Overview } from '../answers.ts';
import { useCutOffWords } from '../cut-off.ts';
import type { Here } from '../use-here.ts';
import { useAwaitedForPrint } from './print-page.ts';

const PAGE = 'counter(page) " / " counter(pages)';
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The foot of each page on paper (print.css): unit, month, while it runs that it is provisional, and what is not there yet. */
export function PaperFoot({ here, of }: { here: Here; of: Pick<Overview, 'unit'> | undefined }) {
  const { t } = useTranslation();
  const isAwaited = useAwaitedForPrint();
  const words = [
    of?.unit?.name ?? t('summary.allSeen'),
    longMonth(t, here.month).toLowerCase(),
    useCutOffWords(t, here.month),
    isAwaited && t('summaryRows.paperAwaited'),
  ];
  const foot = quoted(`${words.filter(Boolean).join(', ')}. ${t('summaryRows.paperPage')} `);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--paper-foot', `${foot} ${PAGE}`);
    return () => void style.removeProperty('--paper-foot');
  }, [foot]);
  return null;
}
