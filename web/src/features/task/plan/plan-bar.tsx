import { lastPeriod, nextPeriod, rhythmOf } from '@so-viec/shared/task/task-period.rules';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText, refusalOf } from '../../../lib/problem-text.ts';
import { defined } from '../../../lib/search.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { PlanView } from '../queries.ts';
import { GiveCard } from './give-card.tsx';
import { otherRhythm, periodWords } from './period-words.ts';
import classes from './plan.module.css';
import { usePlan } from './use-plan.ts';

type Props = { plan: PlanView; unit: string | undefined; onImport: () => void };

/** Which period; the last plan copied, a file brought, waiting rows given. */
export function PlanBar({ plan: view, unit, onImport }: Props) {
  const { t } = useTranslation();
  const { give, copy } = usePlan(view);
  const [asks, ask] = useState(false);
  const { name } = view.period;
  const waiting = view.rows.filter(({ state }) => state === 'planned');
  // A reason is asked for beside the rows; anything else is said below them.
  const unsaid = refusalOf(t, give.error, 'reason');
  const error = (unsaid ? null : give.error) ?? copy.error;
  return (
    <div className={classes.bar}>
      <PeriodLine plan={view} unit={unit} />
      <div className={classes.line}>
        {waiting.length > 0 && !asks && (
          <Button variant="primary" icon="check" onClick={() => ask(true)}>
            {t('tasks.plan.give', { count: waiting.length })}
          </Button>
        )}
        {view.last && (
          <Button
            icon="copy"
            aria-disabled={copy.isPending}
            onClick={() => view.last && copy.mutate(view.last.period)}
          >
            {t('tasks.plan.copy', { period: periodWords(t, view.last.period), rows: view.last.rows })}
          </Button>
        )}
        <Button icon="upload" onClick={onImport}>
          {t('tasks.plan.import')}
        </Button>
        <a
          className={classes.file}
          href={`/api/task-plan-file?period=${name}&unit=${encodeURIComponent(view.unit.code)}`}
          download
        >
          {t('tasks.plan.file')}
        </a>
      </div>
      {waiting.length > 0 && asks && (
        <GiveCard
          rows={waiting}
          isPending={give.isPending}
          refusal={unsaid}
          onGive={(reason) =>
            give.mutate({ taskIds: waiting.map(({ id }) => id), reason }, { onSuccess: () => ask(false) })
          }
          onClose={() => ask(false)}
        />
      )}
      {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
      {copy.data && copy.data.skipped.length > 0 && (
        <Refusal look="box">
          {t('tasks.plan.skipped', { count: copy.data.skipped.length })}:{' '}
          {copy.data.skipped
            .map(
              ({ fullName, title, code }) => `${fullName}, ${title} (${t(`problem.${code}`, { day: '' })})`,
            )
            .join('; ')}
        </Refusal>
      )}
    </div>
  );
}

/** The period with the steps to those beside it, by month or quarter. */
function PeriodLine({ plan: view, unit }: Pick<Props, 'plan' | 'unit'>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { name, fromOn } = view.period;
  const to = (ky: string) => defined({ donvi: unit, ky });
  const waiting = view.rows.filter(({ state }) => state === 'planned');
  const rhythm = rhythmOf(name) === 'quarter' ? 'quarter' : 'month';
  return (
    <div className={classes.line}>
      <ButtonLink size="sm" variant="quiet" icon="chevron-left" to="/giao-viec" search={to(lastPeriod(name))}>
        <span className="visually-hidden">{t('tasks.plan.before')}</span>
      </ButtonLink>
      <h2>{t('tasks.plan.title', { period: periodWords(t, name) })}</h2>
      <ButtonLink
        size="sm"
        variant="quiet"
        icon="chevron-right"
        to="/giao-viec"
        search={to(nextPeriod(name))}
      >
        <span className="visually-hidden">{t('tasks.plan.after')}</span>
      </ButtonLink>
      <Segmented
        label={t('tasks.plan.rhythm')}
        segments={[
          { value: 'month', label: t('tasks.plan.byMonth') },
          { value: 'quarter', label: t('tasks.plan.byQuarter') },
        ]}
        value={rhythm}
        onChange={(wanted) =>
          wanted !== rhythm && void navigate({ to: '/giao-viec', search: to(otherRhythm(name, fromOn)) })
        }
      />
      <span className={classes.quiet}>
        {t('tasks.plan.unit', { unit: view.unit.name })},{' '}
        {t('tasks.plan.count', { rows: view.rows.length, waiting: waiting.length })}
      </span>
    </div>
  );
}
