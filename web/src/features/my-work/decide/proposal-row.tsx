import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import classes from '../my-work.module.css';
import type { Proposal, Proposals } from '../queries.ts';
import { Behind } from './behind.tsx';
import decide from './decide.module.css';
import { isReady } from './decided.ts';
import { type Asks, ProposalActs } from './proposal-acts.tsx';

type Props = {
  proposal: Proposal;
  data: Proposals;
  isCurrent: boolean;
  isChosen: boolean;
  asks: Asks;
  onAsk: (asks: Asks) => void;
  onChoose: () => void;
  onDone: () => void;
};

/** One proposal: whose, what it would count as, and the decision by one press; only what can be taken as it is can be ticked. */
export function ProposalRow({ proposal, data, isCurrent, isChosen, asks, onAsk, onChoose, onDone }: Props) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isCurrent]);
  const product = data.products.find(({ id }) => id === proposal.productId);
  return (
    <li
      ref={row}
      className={`${classes.row} ${decide.row}`}
      aria-current={isCurrent || undefined}
      data-proposal={proposal.id}
    >
      <span className={decide.choose}>
        {isReady(proposal) && (
          <Checkbox
            hideLabel
            label={t('myWork.decide.choose', { title: proposal.title })}
            checked={isChosen}
            onChange={onChoose}
          />
        )}
      </span>
      <div className={classes.words}>
        <Link className={classes.name} to="/viec/$id" params={{ id: proposal.id }}>
          {proposal.title}
        </Link>
        <Behind proposal={proposal} product={product} />
      </div>
      <ProposalActs
        proposal={proposal}
        data={data}
        asks={asks}
        onAsk={onAsk}
        onDone={onDone}
        showsKeys={isCurrent && asks === undefined}
      />
    </li>
  );
}
