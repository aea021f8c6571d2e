import type { ReactNode } from 'react';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { useIsNarrow } from '../../ui/page/use-is-narrow.ts';
import classes from './catalogue.module.css';

type Props = { context: ReactNode; title: string; actions?: ReactNode };

/** The page's head; on a phone its actions stand in a row beneath. */
export function PageHead({ context, title, actions }: Props) {
  const isNarrow = useIsNarrow();
  return (
    <>
      <PageHeader context={context} title={title} actions={!isNarrow && actions} />
      {isNarrow && actions && <div className={classes.phoneActions}>{actions}</div>}
    </>
  );
}
