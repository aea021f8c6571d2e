import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockTime, formatWhole } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { checkAgain, discard, keepRun, type Run, runsQuery, sendEdits, takeOver } from '../queries.ts';
import classes from './run.module.css';
import type { Edits } from './use-edits.ts';

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
        {run.report?.notes.map(({ text }) => (
          <p key={text} className={classes.note}>
            {text}
          </p>
        ))}
        {run.report?.aboutFile.map(({ text }) => (
          <Refusal key={text}>{text}</Refusal>
        ))}
        {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
        <div className={classes.buttons}>
          <NextStep run={run} edits={edits} isBusy={isBusy} send={step.mutate} />
          {isOpen(run) && (
            <Button variant="quiet" disabled={isBusy} onClick={() => leave.mutate()}>
              {t('imports.run.discard')}
            </Button>
          )}
          {!isOpen(run) && <ButtonLink to="/quan-tri/nhap">{t('imports.run.next')}</ButtonLink>}
        </div>
      </div>
    </Card>
  );
}

const isOpen = ({ state }: Run) => state === 'checked' || state === 'interrupted' || state === 'failed';

function Sentence({ run }: { run: Run }) {
  const { t } = useTranslation();
  const { state, report } = run;
  const [added, changed] = [formatWhole(report?.added ?? 0), formatWhole(report?.changed ?? 0)];
  if (state === 'written' && report?.isWritten) {
    const time = clockTime(run.endedAt ?? run.startedAt);
    return <StateMark state="accepted">{t('imports.run.done', { added, changed, time })}</StateMark>;
  }
  if (state === 'written') return <StateMark state="accepted">{t('imports.run.nothingNew')}</StateMark>;
  if (state !== 'checked') {
    return (
      <StateMark state={state === 'discarded' ? 'without' : 'wrong'}>{t(`imports.state.${state}`)}</StateMark>
    );
  }
  if (report?.rows === 0 && report.aboutFile.length > 0) {
    return <StateMark state="wrong">{t('imports.run.unreadable')}</StateMark>;
  }
  if (!report || report.refused > 0) {
    const count = formatWhole(report?.refused ?? 0);
    return <StateMark state="wrong">{t('imports.run.blocked', { count })}</StateMark>;
  }
  if (report.added + report.changed === 0) {
    return <StateMark state="accepted">{t('imports.run.nothingNew')}</StateMark>;
  }
  return <StateMark state="waiting">{t('imports.run.ready', { added, changed })}</StateMark>;
}

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
