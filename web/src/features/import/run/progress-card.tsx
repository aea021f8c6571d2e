import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Run } from '../queries.ts';
import classes from './run.module.css';

/** What is being done to the file, in words and as a bar. */
export function ProgressCard({ run }: { run: Run }) {
  const { t } = useTranslation();
  const { phase, done, total } = run.progress ?? { phase: 'wait' as const, done: 0, total: 0 };
  const words = t(`imports.phase.${phase}`, { done: formatWhole(done), total: formatWhole(total) });
  return (
    <Card>
      <div className={classes.progress}>
        <span role="status">{words}</span>
        <Bar share={total > 0 ? done / total : 0} label={words} />
      </div>
    </Card>
  );
}
