import '../../features/my-work/texts.ts';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProposalInDay } from '../../features/my-work/decide/from-day/proposal-in-day.tsx';
import { useProposal } from '../../features/my-work/propose/use-proposal.ts';
import { proposalsQuery, type TaskStory, taskStoryQuery } from '../../features/my-work/queries.ts';
import { DeliverForm } from '../../features/my-work/story/deliver-form.tsx';
import { FactsCard } from '../../features/my-work/story/facts-card.tsx';
import { HandoverForm } from '../../features/my-work/story/handover-form.tsx';
import { HoursCard } from '../../features/my-work/story/hours-card.tsx';
import { EndsCard, PartsCard } from '../../features/my-work/story/parts-card.tsx';
import { ProductsCard } from '../../features/my-work/story/products-card.tsx';
import { ProgressCard } from '../../features/my-work/story/progress-card.tsx';
import { StepsCard } from '../../features/my-work/story/steps-card.tsx';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { SecretMark } from '../../ui/state/secret-mark.tsx';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';
import classes from './my-work-pages.module.css';

/** One task: what was wanted, who worked on it and when, what came of it, what remains, what happened. */
export function TaskPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/_in/viec/$id' });
  const { lam } = useSearch({ from: '/_in/viec/$id' });
  const { data: story } = useSuspenseQuery(taskStoryQuery(id));
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/viec/$id', params: { id }, search: {} });
  const { task, may, unitName } = story;
  if (!task) return null;
  const origin = t(`myWork.story.origin.${task.origin as 'assigned'}`);
  return (
    <div className={classes.page}>
      <PageHeader
        context={
          <>
            {task.isConfidential && <SecretMark />}
            {`${origin}. ${t('myWork.story.task', { who: task.fullName, unit: unitName })}`}
          </>
        }
        title={task.title}
        phoneTitle={task.title}
        beside={<TaskState story={story} />}
        actions={<Acts story={story} isAtForm={lam !== undefined} />}
      />
      <div className={classes.phoneActs}>
        <TaskState story={story} />
        <Acts story={story} isAtForm={lam !== undefined} />
      </div>
      {lam === 'nop' && may.deliver && <DeliverForm story={story} onDone={close} />}
      {lam === 'chuyen' && may.handOver && <HandoverForm story={story} onDone={close} />}
      {may.decide && <Decision id={id} />}
      <div className={classes.columns}>
        <div className={classes.stack}>
          <FactsCard story={story} />
          <ProgressCard story={story} />
          <PartsCard story={story} />
          <HoursCard story={story} />
        </div>
        <div className={classes.stack}>
          <EndsCard story={story} />
          <ProductsCard story={story} />
          <StepsCard story={story} />
        </div>
      </div>
    </div>
  );
}

const MARKS: Record<string, StateName> = {
  proposed: 'waiting',
  refused: 'returned',
  failed: 'returned',
  open: 'under-way',
  delivered: 'waiting',
  closed: 'accepted',
  'could-not': 'without',
  cancelled: 'without',
  planned: 'writing',
};

function TaskState({ story: { task, failed } }: { story: TaskStory }) {
  const { t } = useTranslation();
  const isDelivered = task?.state === 'open' && task.deliveredOn !== null;
  const isFailed = task?.state === 'open' && failed?.comesFirst;
  const state = isFailed ? 'failed' : isDelivered ? 'delivered' : (task?.state ?? 'open');
  return <StateMark state={MARKS[state] ?? 'under-way'}>{t(`myWork.story.state.${state}`)}</StateMark>;
}

/** The form that is open has the one red button of the page. */
function Acts({ story, isAtForm }: { story: TaskStory; isAtForm: boolean }) {
  const { t } = useTranslation();
  const { task, may } = story;
  const { withdraw } = useProposal(task ?? undefined);
  if (!task) return null;
  const params = { id: task.id };
  return (
    <>
      {withdraw.error && <Refusal>{problemText(t, withdraw.error)}</Refusal>}
      {may.withdraw && (
        <Button variant="quiet" onClick={() => withdraw.mutate()}>
          {t('myWork.step.withdraw')}
        </Button>
      )}
      {may.mend && (
        <ButtonLink to="/viec" search={{ lam: 'de-xuat', sua: task.id }} icon="pencil">
          {t('myWork.step.mend')}
        </ButtonLink>
      )}
      {may.handOver && (
        <ButtonLink to="/viec/$id" params={params} search={{ lam: 'chuyen' }}>
          {t(may.isLead || may.assign ? 'myWork.story.handover.act' : 'myWork.story.handover.actTake')}
        </ButtonLink>
      )}
      {may.deliverAgain && story.failed && (
        <ButtonLink
          icon="return"
          to="/san-pham/$id"
          params={{ id: story.failed.id }}
          variant={isAtForm ? 'plain' : 'primary'}
        >
          {t('myWork.step.again')} <span className="visually-hidden">{story.failed.name}</span>
        </ButtonLink>
      )}
      {may.deliver && (
        <ButtonLink to="/viec/$id" params={params} search={{ lam: 'nop' }}>
          {t('myWork.step.deliver')}
        </ButtonLink>
      )}
      {may.log && (
        <ButtonLink
          to="/hom-nay/{-$day}"
          search={{ viec: task.id }}
          icon="plus"
          variant={isAtForm || may.deliverAgain ? 'plain' : 'primary'}
        >
          {t('myWork.step.log')}
        </ButtonLink>
      )}
      {may.assign && (
        <ButtonLink to="/giao-viec" search={{ viec: task.id }}>
          {t('myWork.story.backToGiving')}
        </ButtonLink>
      )}
    </>
  );
}

/** The head decides on the task's own page too. */
function Decision({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(proposalsQuery);
  const proposal = data?.proposals.find((each) => each.id === id);
  if (!proposal) return null;
  return (
    <Card title={t('myWork.decide.title')}>
      <div className={classes.inCard}>
        <ProposalInDay taskId={id} />
      </div>
    </Card>
  );
}
