import './texts.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './proposals.module.css';
import { type Proposal, proposalsQuery, refreshDescriptions } from './queries.ts';

type Props = {
  positionCode: string;
  /** Opens the form of a product with the name of the work; `settle` is called once it is saved. */
  onAdd?: ((name: string, settle: () => void) => void) | undefined;
};
type Settling = { proposal: Proposal; state: 'open' | 'taken' | 'declined' };

/**
 * The work of a position's descriptions that its product list does not have; for who may change the catalogue.
 * Shown nowhere else: without proposals there is no card.
 */
export function ProposalsCard({ positionCode, onAdd }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data } = useQuery(proposalsQuery(positionCode));
  const settling = useMutation({
    mutationFn: ({ proposal: { id, version }, state }: Settling) =>
      call(api.api['product-proposals'][':id'].settling.$post({ param: { id }, json: { version, state } })),
    onSettled: () => refreshDescriptions(queryClient),
  });
  const proposals = data?.proposals ?? [];
  if (proposals.length === 0) return null;
  const open = proposals.filter(({ state }) => state === 'open');
  const settled = proposals.filter(({ state }) => state !== 'open');
  return (
    <Card
      title={t('description.proposal.title')}
      note={t('description.proposal.note', { count: open.length })}
    >
      {settling.error && <Refusal look="band">{problemText(t, settling.error)}</Refusal>}
      <ul className={classes.list}>
        {open.map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            onSettle={(state) => settling.mutate({ proposal, state })}
            onAdd={onAdd && (() => onAdd(proposal.name, () => settling.mutate({ proposal, state: 'taken' })))}
          />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={classes.settled}>
          <summary>{t('description.proposal.settled', { count: settled.length })}</summary>
          <ul className={classes.list}>
            {settled.map((proposal) => (
              <ProposalRow
                key={proposal.id}
                proposal={proposal}
                onSettle={(state) => settling.mutate({ proposal, state })}
              />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

type RowProps = {
  proposal: Proposal;
  onSettle: (state: Settling['state']) => void;
  onAdd?: (() => void) | undefined;
};

function ProposalRow({ proposal, onSettle, onAdd }: RowProps) {
  const { t } = useTranslation();
  const isOpen = proposal.state === 'open';
  return (
    <li className={classes.row}>
      <div>
        <span className={classes.name}>{proposal.name}</span>
        <span className={classes.quiet}>
          {[proposal.area, proposal.criterion].filter(Boolean).join(' · ')}
        </span>
      </div>
      {isOpen ? (
        <div className={classes.buttons}>
          {onAdd && (
            <Button size="sm" icon="plus" onClick={onAdd}>
              {t('description.proposal.add')}
              <span className="visually-hidden">{proposal.name}</span>
            </Button>
          )}
          <Button size="sm" variant={onAdd ? 'quiet' : 'plain'} onClick={() => onSettle('taken')}>
            {t('description.proposal.taken')}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => onSettle('declined')}>
            {t('description.proposal.decline')}
          </Button>
        </div>
      ) : (
        <div className={classes.buttons}>
          <span className={classes.quiet}>
            {t(`description.proposal.states.${proposal.state as 'taken'}`)}
          </span>
          <Button size="sm" variant="quiet" onClick={() => onSettle('open')}>
            {t('description.proposal.reopen')}
          </Button>
        </div>
      )}
    </li>
  );
}
