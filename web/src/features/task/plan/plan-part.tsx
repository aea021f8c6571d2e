import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { choicesQuery, planQuery } from '../queries.ts';
import { ImportCard } from './import-card.tsx';
import classes from './plan.module.css';
import { PlanBar } from './plan-bar.tsx';
import { PlanTable } from './plan-table.tsx';

/** A unit's plan of a month or quarter as one table that is edited in place. */
export function PlanPart({ unit, period }: { unit: string | undefined; period: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(planQuery(unit, period));
  const choices = useQuery(choicesQuery(data?.unit.code, data?.period.fromOn));
  const [isImporting, setImporting] = useState(false);
  const refused = error ?? choices.error;
  if (refused) return <Refusal look="box">{problemText(t, refused)}</Refusal>;
  if (!data || !choices.data) return <Card className={classes.loading ?? ''} aria-busy="true" />;
  return (
    <>
      <Card>
        <PlanBar plan={data} unit={unit} onImport={() => setImporting(true)} />
        <PlanTable plan={data} choices={choices.data} />
      </Card>
      {isImporting && <ImportCard plan={data} onClose={() => setImporting(false)} />}
    </>
  );
}
