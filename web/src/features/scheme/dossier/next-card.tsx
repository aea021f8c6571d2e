import type { TakenStep } from '@so-viec/shared/scheme/scheme.rules';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Dossier } from '../answers.ts';
import classes from './dossier.module.css';
import { StepForm } from './step-form.tsx';

/** What may be taken back or mended, and nobody waits for. */
const ASIDE: readonly TakenStep[] = ['withdrawal', 'force-change'];

/** What is to be done next: the form for whoever has the turn, for others whom it waits for and until when. */
export function NextCard({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { steps, needsAnother, givesUpAppraisal } = dossier.may;
  const hasTurn = steps.some((step) => !ASIDE.includes(step));
  return (
    <Card title={t('scheme.next.title')} note={hasTurn ? <Deadline dossier={dossier} /> : undefined}>
      <div className={classes.body}>
        {!hasTurn && <Waiting dossier={dossier} />}
        {needsAnother && <p className={classes.quiet}>{t('scheme.next.another')}</p>}
        {givesUpAppraisal && <p className={classes.quiet}>{t('scheme.next.givesUp')}</p>}
        {steps.length > 0 && <Steps key={dossier.state} dossier={dossier} steps={steps} />}
      </div>
    </Card>
  );
}

function Steps({ dossier, steps }: { dossier: Dossier; steps: TakenStep[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(steps[0]);
  const step = steps.find((one) => one === chosen) ?? steps[0];
  if (!step) return null;
  return (
    <>
      {steps.length > 1 && (
        <div>
          <Segmented
            label={t('scheme.next.choose')}
            segments={steps.map((value) => ({ value, label: t(`scheme.step.${value}`) }))}
            value={step}
            onChange={setChosen}
          />
        </div>
      )}
      {step === 'additions-answer' && <Request dossier={dossier} />}
      <StepForm key={step} dossier={dossier} kind={step} isMain={!ASIDE.includes(step)} />
    </>
  );
}

/** What the appraisers asked for, right above the answer. */
function Request({ dossier }: { dossier: Dossier }) {
  const asked = dossier.steps.findLast(({ kind }) => kind === 'additions-request');
  return asked ? <blockquote className={classes.asked}>{asked.text}</blockquote> : null;
}

function Waiting({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { turn, replacedBy, state, inForceOn } = dossier;
  if (turn !== null) {
    return (
      <p>
        {t(`scheme.waitsFor.${turn}`)}
        <Deadline dossier={dossier} comma />
      </p>
    );
  }
  if (state === 'awaiting-force' && inForceOn) {
    return <p>{t('scheme.next.ahead', { day: formatDay(inForceOn) })}</p>;
  }
  if (!replacedBy) return <p>{t('scheme.next.nothing')}</p>;
  return (
    <p>
      {state === 'in-force' && replacedBy.inForceOn
        ? t('scheme.next.replacedFrom', { day: formatDay(replacedBy.inForceOn) })
        : t('scheme.next.replaced')}{' '}
      <Link to="/de-an/$id" params={{ id: replacedBy.id }}>
        {replacedBy.title}
      </Link>
      .
    </p>
  );
}

function Deadline({ dossier: { dueOn, daysOver }, comma = false }: { dossier: Dossier; comma?: boolean }) {
  const { t } = useTranslation();
  if (dueOn === null) return null;
  const over = daysOver > 0 ? `, ${t('scheme.overBy', { count: daysOver })}` : '';
  return (
    <>
      {comma && ', '}
      {t('scheme.due', { day: formatDay(dueOn) })}
      {over}
    </>
  );
}
