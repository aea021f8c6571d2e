import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../../ui/icons/icon.tsx';
import classes from './day-notices.module.css';

export type Tone = 'warn' | 'info' | 'ok';

/** A strip above the lines: what the day's state means, and what can be done about it. */
export function NoticeStrip({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return (
    <div className={classes.notice} data-tone={tone}>
      <Icon name={icon} />
      {children}
    </div>
  );
}
