import { newId } from '@so-viec/shared/id/uuidv7';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DropPlace } from '../../../ui/form/drop-place.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { PlanView } from '../queries.ts';
import { useTaskWrite } from '../use-task-write.ts';
import classes from './plan.module.css';
import { type PlanReport, sendPlanFile } from './send-plan-file.ts';
import { usePlan } from './use-plan.ts';

/** A plan brought as a file: shown first with what is refused by row and column, then written whole or not at all. */
export function ImportCard({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const { t } = useTranslation();
  const { openPlan } = usePlan(plan);
  const [file, setFile] = useState<File>();
  const send = useTaskWrite(
    async ({ of, mode }: { of: File; mode: 'preview' | 'write' }) =>
      sendPlanFile({ planId: await openPlan(), fileId: newId(), file: of, mode }),
    {
      after(report) {
        if (!report.isWritten) return;
        notify({ text: t('tasks.plan.wrote', { count: report.added + report.changed }) });
        onClose();
      },
    },
  );
  const take = (of: File) => {
    setFile(of);
    send.mutate({ of, mode: 'preview' });
  };
  return (
    <Card
      title={t('tasks.plan.import')}
      aside={
        <Button size="sm" variant="quiet" onClick={onClose}>
          {t('tasks.plan.close')}
        </Button>
      }
    >
      <div className={classes.import}>
        <DropPlace
          label={t('tasks.plan.dropFile')}
          over={t('tasks.plan.dropOver')}
          note={t('tasks.plan.dropNote')}
          busy={send.isPending && file ? t('tasks.plan.reading', { name: file.name }) : undefined}
          accept=".xlsx,.csv"
          onFile={take}
        />
        {send.error && <Refusal look="box">{problemText(t, send.error)}</Refusal>}
        {send.data && file && (
          <Preview report={send.data} onWrite={() => send.mutate({ of: file, mode: 'write' })} />
        )}
      </div>
    </Card>
  );
}

function Preview({ report, onWrite }: { report: PlanReport; onWrite: () => void }) {
  const { t } = useTranslation();
  const { rows, added, changed, unchanged, refused, refusals } = report;
  const count = added + changed;
  return (
    <>
      <p role="status">{t('tasks.plan.preview', { rows, added, changed, unchanged, refused })}</p>
      {refusals.length > 0 && (
        <>
          <Refusal look="box">{t('tasks.plan.refusedAll')}</Refusal>
          <ul className={classes.refusals}>
            {refusals.map(({ row, column, code, text }) => (
              <li key={`${row} ${column} ${code}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {refusals.length === 0 && count === 0 && <p>{t('tasks.plan.nothing')}</p>}
      {refusals.length === 0 && count > 0 && (
        <Button icon="check" onClick={onWrite}>
          {t('tasks.plan.write', { count })}
        </Button>
      )}
    </>
  );
}
