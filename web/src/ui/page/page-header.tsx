import type { ReactNode } from 'react';
import { useDocumentTitle } from './document-title.ts';
import { HelpButton } from './help-button.tsx';
import classes from './page-header.module.css';

type Props = {
  /** One line above the title: where we are, for whom, in what state. */
  context?: ReactNode;
  title: string;
  /** In the browser's tab, when the title on the page is not enough there. */
  tabTitle?: string;
  /** A shorter title for the phone's top bar. */
  phoneTitle?: string;
  /** Quiet controls beside the title: the step to the next day, filters. Hidden on phones unless `phoneActions` repeats them. */
  beside?: ReactNode;
  /** At the right: actions, or the day's total. */
  actions?: ReactNode;
  /** In the phone's top bar, at most two. */
  phoneActions?: ReactNode;
};

/** Context line, h1, actions and help; on phones a bar of 52 px that stays on top. The h1 takes the focus on a new page. */
export function PageHeader({ context, title, tabTitle, phoneTitle, beside, actions, phoneActions }: Props) {
  useDocumentTitle(tabTitle ?? title);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {context && <div className={classes.context}>{context}</div>}
        <div className={classes.line}>
          <h1 className={classes.title} tabIndex={-1}>
            <span className={phoneTitle ? classes.wide : undefined}>{title}</span>
            {phoneTitle && <span className={classes.narrow}>{phoneTitle}</span>}
          </h1>
          {beside && <div className={classes.beside}>{beside}</div>}
        </div>
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
      {phoneActions && <div className={classes.phoneActions}>{phoneActions}</div>}
      <HelpButton />
    </header>
  );
}
