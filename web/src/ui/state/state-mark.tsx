import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon.tsx';
import classes from './state-mark.module.css';

/** How a state is drawn and coloured; the words always stand beside it. */
const STATES = {
  accepted: { icon: 'check', tone: 'ok' },
  'under-way': { icon: 'half-disc', tone: 'quiet' },
  waiting: { icon: 'clock', tone: 'quiet' },
  returned: { icon: 'return', tone: 'warn' },
  writing: { icon: 'pencil', tone: 'quiet' },
  over: { icon: 'clock', tone: 'warn' },
  flagged: { icon: 'flag', tone: 'warn' },
  without: { icon: 'flag', tone: 'quiet' },
  resubmitted: { icon: 'return', tone: 'quiet' },
  wrong: { icon: 'alert', tone: 'bad' },
  offline: { icon: 'offline', tone: 'warn' },
} as const satisfies Record<string, { icon: IconName; tone: string }>;

export type StateName = keyof typeof STATES;

type Props = { state: StateName; size?: 'md' | 'sm'; children: ReactNode };

/** Icon and word of a state: "✓ Đã duyệt". Colour is never the only sign. */
export function StateMark({ state, size = 'md', children }: Props) {
  const { icon, tone } = STATES[state];
  return (
    <span className={classes.mark} data-tone={tone} data-size={size}>
      <Icon name={icon} size={size === 'sm' ? 14 : 16} />
      <span>{children}</span>
    </span>
  );
}
