import { useNavigate } from '@tanstack/react-router';
import type { Cadre } from '../../features/cadre/queries.ts';
import { LeaveForm } from '../../features/leave/leave-form.tsx';
import { useLeave } from '../../features/leave/use-leave.ts';

/** Leave asked for on one's own page, or written down by an officer on somebody else's. */
export function PersonLeaveForm({ person }: { person: Cadre }) {
  const { code } = person.cadre;
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/can-bo/$code', params: { code }, search: {} });
  const { ask, add } = useLeave(code, close);
  const { isSelf, changeLeave } = person.can;
  if (!isSelf && !changeLeave) return null;
  const { error, isPending, mutate } = isSelf ? ask : add;
  return (
    <LeaveForm
      code={code}
      isRequest={isSelf}
      today={person.today}
      error={error}
      isPending={isPending}
      onSend={mutate}
      onCancel={close}
    />
  );
}
