import '../../texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { proposalsQuery } from '../../queries.ts';
import decide from '../decide.module.css';
import { type Asks, ProposalActs } from '../proposal-acts.tsx';

/** The decision about work that a line of the day proposes, where it is read; nothing where it was decided. */
export function ProposalInDay({ taskId }: { taskId: string }) {
  const { data } = useQuery(proposalsQuery);
  const [asks, setAsks] = useState<Asks>();
  const proposal = data?.proposals.find(({ id }) => id === taskId);
  if (!data || !proposal) return null;
  return (
    <div className={decide.inDay}>
      <ProposalActs
        key={proposal.version}
        proposal={proposal}
        data={data}
        asks={asks}
        onAsk={setAsks}
        onDone={() => setAsks(undefined)}
        showsKeys={false}
      />
    </div>
  );
}
