import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Annual, AnnualStepKind } from '../answers.ts';
import { TurnWord } from '../turn-word.tsx';
import classes from './person.module.css';
import { AnnualStepForm } from './step-form.tsx';

/** Steps that are taken when something was wrong or somebody is away: behind a button, never the main one. */
const RARE: readonly AnnualStepKind[] = ['excused', 'appealed', 'replaced'];

/** The step the reader may take now, the rarer ones behind their buttons; else who is waited for. */
export function NextCard({ annual }: { annual: Annual }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const [asking, setAsking] = useState<AnnualStepKind>();
  const { may, state, appeal, turn, deciders } = annual;
  const isAgain = (kind: AnnualStepKind) =>
    (kind === 'self-rated' && state === 'self-rated') || (kind === 'proposed' && state === 'proposed');
  const steps = may.steps.filter((kind) => kind !== 'appealed' || (!appeal?.isMade && !appeal?.isOver));
  const main = steps.find((kind) => !RARE.includes(kind) && !isAgain(kind));
  const others = steps.filter((kind) => kind !== main);
  const isOpen = today >= annual.opensOn;
  return (
    <Card title={t(main ? 'annual.nextTitle' : 'annual.waitingTitle')} id="buoc-tiep">
      {!main && (
        <div className={classes.waiting}>
          {isOpen ? (
            <TurnWord turn={turn} answerDueOn={appeal?.answerDueOn ?? null} deciders={deciders} size="md" />
          ) : (
            <p>{t('annual.notOpen', { year: annual.year, day: formatDay(annual.opensOn) })}</p>
          )}
          {appeal && !appeal.answerDueOn && !appeal.isMade && !appeal.isOver && (
            <p>{t('annual.appealUntil', { day: formatDay(appeal.untilOn) })}</p>
          )}
          {appeal && appeal.daysOver > 0 && <p>{t('annual.overdue', { count: appeal.daysOver })}</p>}
        </div>
      )}
      {main && asking === undefined && (
        <AnnualStepForm key={main} annual={annual} kind={main} isMain onDone={() => setAsking(undefined)} />
      )}
      {asking && (
        <AnnualStepForm
          key={asking}
          annual={annual}
          kind={asking}
          isMain={false}
          onDone={() => setAsking(undefined)}
        />
      )}
      {others.length > 0 && asking === undefined && (
        <div className={classes.others}>
          {others.map((kind) => (
            <Button key={kind} size="sm" onClick={() => setAsking(kind)}>
              {t(`annual.button.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </Card>
  );
}
