import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button, ButtonContent, buttonClass } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { checkAgain, discard, keepRun, type Run, runsQuery, sendEdits, takeOver } from '../queries.ts';
import classes from './run.module.css';
import { Sentence } from './sentence.tsx';
import type { Edits } from './use-edits.ts';
import { WrittenList } from './written-list.tsx';

/** What the check found in one sentence, and the one next step: mend, check again, take over, or put away. */
export function OutcomeCard({ run, edits }: { run: Run; edits: Edits }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keep = (next: Run) => {
    edits.clear();
    keepRun(queryClient, next);
  };
  const step = useMutation({ mutationFn: (send: () => Promise<Run>) => send(), onSuccess: keep });
  const leave = useMutation({
    mutationFn: () => discard(run),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: runsQuery.queryKey }),
  });
  const error = step.error ?? leave.error;
  const isBusy = step.isPending || leave.isPending;
  return (
    <Card>
      <div className={classes.outcome}>
        <Sentence run={run} />
        <WrittenList run={run} />
        {run.report?.notes.map(({ text }) => (
          <p key={text} className={classes.note}>
            {text}
          </p>
        ))}
        {aboutFile(run).map(({ text }) => (
          <Refusal key={text}>{text}</Refusal>
        ))}
        {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
        <div className={classes.buttons}>
          <NextStep run={run} edits={edits} isBusy={isBusy} send={step.mutate} />
          {isOpen(run) && (
            <Button
              variant="quiet"
              className={classes.leave ?? ''}
              disabled={isBusy}
              onClick={() => leave.mutate()}
            >
              {t('imports.run.discard')}
            </Button>
          )}
          {run.state === 'written' && (
            <a className={buttonClass({})} href={`/api/imports/${run.id}/report`} download>
              <ButtonContent icon="download">{t('imports.run.report')}</ButtonContent>
            </a>
          )}
          {!isOpen(run) && <ButtonLink to="/quan-tri/nhap">{t('imports.run.next')}</ButtonLink>}
        </div>
      </div>
    </Card>
  );
}

const ABOUT_COLUMNS: readonly string[] = ['no-header', 'missing-column', 'unknown-column'];

/** What is wrong with the file as a whole; what the columns are is asked for, not held against it. */
function aboutFile({ report, asksColumns }: Run) {
  const found = report?.aboutFile ?? [];
  return asksColumns ? found.filter(({ code }) => !ABOUT_COLUMNS.includes(code)) : found;
}

const isOpen = ({ state }: Run) => state === 'checked' || state === 'interrupted' || state === 'failed';

type StepProps = { run: Run; edits: Edits; isBusy: boolean; send: (step: () => Promise<Run>) => void };

function NextStep({ run, edits, isBusy, send }: StepProps) {
  const { t } = useTranslation();
  const { state, report } = run;
  if (edits.count > 0 && isOpen(run)) {
    return (
      <Button variant="primary" disabled={isBusy} onClick={() => send(() => sendEdits(run, edits.list))}>
        {t('imports.run.recheck', { count: edits.count })}
      </Button>
    );
  }
  if (state === 'interrupted' || state === 'failed') {
    return (
      <Button variant="primary" disabled={isBusy} onClick={() => send(() => checkAgain(run))}>
        {t('imports.run.again')}
      </Button>
    );
  }
  const count = (report?.added ?? 0) + (report?.changed ?? 0);
  if (state !== 'checked' || !report || report.refused > 0 || count === 0) return null;
  return (
    <Button variant="primary" disabled={isBusy} onClick={() => send(() => takeOver(run))}>
      {t('imports.run.take', { count: formatWhole(count) })}
    </Button>
  );
}
