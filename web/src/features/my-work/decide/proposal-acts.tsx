import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { Proposal, Proposals } from '../queries.ts';
import { asProposed, isReady } from './decided.ts';
import { DecisionForm } from './decision-form.tsx';
import { RefusalForm } from './refusal-form.tsx';
import { useDecision } from './use-decision.ts';

export type Asks = 'edit' | 'refuse' | undefined;

type Props = {
  proposal: Proposal;
  data: Proposals;
  asks: Asks;
  onAsk: (asks: Asks) => void;
  onDone: () => void;
  /** The keys stand on the buttons of the row that they work on. */
  showsKeys: boolean;
};

/** Nhận, Sửa, Không nhận; what is to be filled in opens below them, and only then. */
export function ProposalActs({ proposal, data, asks, onAsk, onDone, showsKeys }: Props) {
  const { t } = useTranslation();
  const { take } = useDecision(proposal, onDone);
  const isHandover = proposal.takenOverFromId !== null;
  const of = <span className="visually-hidden">{proposal.title}</span>;
  const key = (name: string) => (showsKeys ? { keys: name, 'aria-keyshortcuts': name } : {});
  const takeIt = () => {
    if (!isReady(proposal)) onAsk('edit');
    else if (!take.isPending) take.mutate(asProposed(proposal));
  };
  return (
    <>
      <div className={classes.acts}>
        <Button size="sm" icon="check" {...key('1')} data-act="take" onClick={takeIt}>
          {t(isHandover ? 'myWork.decide.agree' : 'myWork.decide.take')} {of}
        </Button>
        <Button size="sm" icon="pencil" {...key('2')} data-act="edit" onClick={() => onAsk('edit')}>
          {t('myWork.decide.edit')} {of}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          icon="return"
          {...key('3')}
          data-act="refuse"
          onClick={() => onAsk('refuse')}
        >
          {t(isHandover ? 'myWork.decide.refuseHandover' : 'myWork.decide.refuse')} {of}
        </Button>
      </div>
      {take.error && (
        <div className={classes.below}>
          <Refusal look="box">{problemText(t, take.error)}</Refusal>
        </div>
      )}
      {asks === 'edit' && (
        <div className={classes.below}>
          <DecisionForm
            proposal={proposal}
            products={data.products}
            today={data.today}
            onDone={onDone}
            onClose={() => onAsk(undefined)}
          />
        </div>
      )}
      {asks === 'refuse' && (
        <div className={classes.below}>
          <RefusalForm proposal={proposal} onDone={onDone} onClose={() => onAsk(undefined)} />
        </div>
      )}
    </>
  );
}
