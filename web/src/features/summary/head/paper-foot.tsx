import { useTranslation } from 'react-i18next';
import { longMonth } from '../../../lib/format.ts';
import type { Overview } from '../answers.ts';
import { useCutOffWords } from '../cut-off.ts';
import type { Here } from '../use-here.ts';
import classes from './head.module.css';

/** The last line on paper: unit, month and, while it runs, that it is provisional. */
export function PaperFoot({ here, of }: { here: Here; of: Pick<Overview, 'unit'> | undefined }) {
  const { t } = useTranslation();
  const words = [
    of?.unit?.name ?? t('summary.allSeen'),
    longMonth(t, here.month),
    useCutOffWords(t, here.month),
  ];
  return <p className={classes.paper}>{words.filter(Boolean).join(', ')}</p>;
}
