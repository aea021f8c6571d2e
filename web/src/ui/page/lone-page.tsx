import type { ReactNode } from 'react';
import { useDocumentTitle } from './document-title.ts';
import { HelpButton } from './help-button.tsx';
import classes from './lone-page.module.css';

type Props = { title: string; text: string; children?: ReactNode };

/** A page that only says something and offers the way on. */
export function LonePage({ title, text, children }: Props) {
  useDocumentTitle(title);
  return (
    <div className={classes.page}>
      <h1 tabIndex={-1}>{title}</h1>
      <p className={classes.text}>{text}</p>
      <div className={classes.actions}>
        {children}
        <HelpButton />
      </div>
    </div>
  );
}
