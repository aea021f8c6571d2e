import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Cadre } from '../../features/cadre/queries.ts';
import { LeaveForm } from '../../features/leave/leave-form.tsx';
import { useLeave } from '../../features/leave/use-leave.ts';
import { useIsPhone } from '../../ui/page/use-is-narrow.ts';
import classes from './cadre-pages.module.css';

/** Leave asked for on one's own page, or written down by an officer on somebody else's. */
export function PersonLeaveForm({ person }: { person: Cadre }) {
  const { code } = person.cadre;
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/can-bo/$code', params: { code }, search: {} });
  const { ask, add } = useLeave(code, close);
  const { isSelf, changeLeave } = person.can;
  const block = useIsPhone() ? 'start' : 'nearest';
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the router, which begins a new page at its top.
    const frame = requestAnimationFrame(() => {
      place.current?.scrollIntoView({ block });
      place.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [block]);
  if (!isSelf && !changeLeave) return null;
  const { error, isPending, mutate } = isSelf ? ask : add;
  return (
    <div ref={place} className={classes.form} tabIndex={-1}>
      <LeaveForm
        code={code}
        isRequest={isSelf}
        today={person.today}
        error={error}
        isPending={isPending}
        onSend={mutate}
        onCancel={close}
      />
    </div>
  );
}
