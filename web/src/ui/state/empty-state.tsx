import type { ReactNode } from 'react';
import { Card } from '../page/card.tsx';
import classes from './empty-state.module.css';

type Props = {
  /** "Không còn ngày nào chờ duyệt" */
  title: string;
  /** What was finished, and when something will appear here. */
  children: ReactNode;
  /** The next step, a button or two. */
  actions?: ReactNode;
  /** What waits on others: a heading and links. */
  waiting?: { title: string; items: ReactNode };
};

/** An empty page says what was done, what waits on others and what comes next. */
export function EmptyState({ title, children, actions, waiting }: Props) {
  return (
    <Card className={waiting ? `${classes.empty} ${classes.two}` : (classes.empty ?? '')}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <div className={classes.text}>{children}</div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {waiting && (
        <div className={classes.waiting}>
          <h3 className={classes.waitingTitle}>{waiting.title}</h3>
          {waiting.items}
        </div>
      )}
    </Card>
  );
}
