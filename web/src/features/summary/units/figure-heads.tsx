import { useTranslation } from 'react-i18next';
import type { Here } from '../use-here.ts';
import { SortHead } from './sort-head.tsx';

/** The heads of `FigureCells`. */
export function FigureHeads({ here, standard }: { here: Here; standard: string }) {
  const { t } = useTranslation();
  const head = { here, standard };
  return (
    <>
      <SortHead {...head} by="per-month">
        {t('summary.column.perMonth')}
      </SortHead>
      <SortHead {...head} by="per-day" isNumber={false} isDownFirst>
        {t('summary.column.perDay')}
      </SortHead>
      <SortHead {...head} by="per-duty-day">
        {t('summary.column.perDutyDay')}
      </SortHead>
      <SortHead {...head} by="logging">
        {t('summary.column.logging')}
      </SortHead>
      <SortHead {...head} by="missing">
        {t('summary.column.missing')}
      </SortHead>
      <SortHead {...head} by="accepted">
        {t('summary.column.outputs')}
      </SortHead>
      <SortHead {...head} by="unclear" isNumber={false} isDownFirst>
        {t('summary.column.unclear')}
      </SortHead>
    </>
  );
}
