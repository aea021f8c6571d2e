import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import classes from '../my-work.module.css';
import type { Proposal, Proposals } from '../queries.ts';
import { DecisionForm } from './decision-form.tsx';

/** The proposals that wait for the head, each with what is behind it and the decision at hand. */
export function ProposalsList({ data }: { data: Proposals }) {
  return data.proposals.map((proposal) => (
    <Card
      key={`${proposal.id} ${proposal.version}`}
      title={
        <Link className={classes.name} to="/viec/$id" params={{ id: proposal.id }}>
          {proposal.title}
        </Link>
      }
      note={`${proposal.fullName}, ${proposal.unitName}`}
    >
      <Behind proposal={proposal} />
      <DecisionForm proposal={proposal} products={data.products} today={data.today} />
    </Card>
  ));
}

function Behind({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { basis, minutes, days, waiting, from, quality, origin } = proposal;
  const sent = proposal.steps.findLast(({ kind }) => kind === 'proposed');
  const words = [
    origin === 'ad-hoc' && basis && t('myWork.decide.askedBy', { who: basis }),
    from && t('myWork.decide.from', { who: from.fullName, title: from.title }),
    minutes > 0 && t('myWork.decide.hours', { time: formatMinutes(minutes), days }),
    waiting > 0 && t('myWork.decide.products', { count: waiting }),
    sent && t('myWork.decide.sent', { time: clockTime(sent.at), day: formatDay(todayIn(new Date(sent.at))) }),
    quality,
    sent?.reason !== quality && sent?.reason,
  ];
  return (
    <p className={`${classes.text} ${classes.second}`}>
      {words.filter(Boolean).map((each) => (
        <span key={String(each)}>{each}</span>
      ))}
    </p>
  );
}
