import { useTranslation } from 'react-i18next';
import type { Here } from '../use-here.ts';
import { SortHead } from './sort-head.tsx';
import type { SortedBy } from './sort-select.tsx';

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

const FIGURES = [
  ['per-day', 'perDay'],
  ['per-month', 'perMonth'],
  ['per-duty-day', 'perDutyDay'],
  ['logging', 'logging'],
  ['missing', 'missing'],
  ['accepted', 'outputs'],
  ['unclear', 'unclear'],
] as const;

/** The same columns for `SortSelect`, the one that a phone shows first. */
export function useFigureSorts(): SortedBy[] {
  const { t } = useTranslation();
  return FIGURES.map(([by, column]) => ({ by, name: t(`summary.column.${column}`) }));
}
