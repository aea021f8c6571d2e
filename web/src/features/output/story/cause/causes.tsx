import { newId } from '@so-viec/shared/id/uuidv7';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { problemText } from '../../../../lib/problem-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { StateMark } from '../../../../ui/state/state-mark.tsx';
import type { Story, StoryFinding } from '../../queries.ts';
import classes from '../story.module.css';
import { useWrite } from '../use-write.ts';
import { AskCause } from './ask-cause.tsx';
import { RefuseCause } from './refuse-cause.tsx';

/** The faults and delays that stand, each with its objective cause: asked for by who made it, answered by the head. */
export function Causes({ story }: { story: Story }) {
  const { t } = useTranslation();
  if (story.findings.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t('output.story.findings')}</h3>
      <ul className={classes.findings}>
        {story.findings.map((finding) => (
          <li key={finding.id}>
            <StateMark state={finding.kind === 'fault' ? 'wrong' : 'over'}>
              {t(`output.story.${finding.kind}`, { quantity: finding.quantity, measure: measureOf(story) })}
              {finding.reason && `: ${finding.reason}`}
            </StateMark>
            <CauseOf story={story} finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );

  function measureOf({ product }: Story): string {
    return product?.measure || t('output.fact.measure');
  }
}

function CauseOf({ story, finding }: { story: Story; finding: StoryFinding }) {
  const { t } = useTranslation();
  const { cause, causeReason, answer, excused } = finding;
  const measure = story.product?.measure || t('output.fact.measure');
  if (cause === 'confirmed') {
    return <p className={classes.quiet}>{t('output.cause.confirmed', { count: excused, measure })}</p>;
  }
  if (cause === 'asked' && story.may.answerCause) return <AnswerCause story={story} finding={finding} />;
  if (cause === 'asked') {
    return <p className={classes.quiet}>{t('output.cause.asked', { reason: causeReason })}</p>;
  }
  return (
    <>
      {cause === 'refused' && <p className={classes.quiet}>{t('output.cause.refused', { answer })}</p>}
      {story.may.askCause && <AskCause story={story} finding={finding} />}
    </>
  );
}

/** Of a joint product anybody with a share may have asked. */
function askerOf({ checks, cadre }: Story, { id }: StoryFinding): string {
  return (
    checks.findLast(({ kind, ofCheckId }) => kind === 'cause-asked' && ofCheckId === id)?.by || cadre.fullName
  );
}

function AnswerCause({ story, finding }: { story: Story; finding: StoryFinding }) {
  const { t } = useTranslation();
  const answer = useWrite(story.id, (said: { isConfirmed: boolean; reason: string }) =>
    call(
      api.api.outputs[':id'].causes.answer.$post({
        param: { id: story.id },
        json: { id: newId(), ofCheckId: finding.id, ...said },
      }),
    ),
  );
  return (
    <div className={classes.asked}>
      <p>{t('output.cause.asks', { name: askerOf(story, finding), reason: finding.causeReason })}</p>
      <div className={classes.buttons}>
        <Button
          icon="check"
          disabled={answer.isPending}
          onClick={() => answer.mutate({ isConfirmed: true, reason: '' })}
        >
          {t('output.cause.confirm')}
        </Button>
        <RefuseCause onRefuse={(reason) => answer.mutate({ isConfirmed: false, reason })} />
      </div>
      {answer.error && <Refusal>{problemText(t, answer.error)}</Refusal>}
    </div>
  );
}
