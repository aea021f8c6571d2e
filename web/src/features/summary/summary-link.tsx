import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { buttonClass } from '../../ui/button/button.tsx';
import type { SummarySearch } from './search.ts';
import classes from './summary-link.module.css';

type Props = {
  /** The whole search of the address; begin with `here.base` to keep month, unit and filters. */
  to: SummarySearch;
  /** `cell` is a figure in a table: it looks like one until it is pointed at. */
  look?: 'link' | 'cell' | 'name' | 'button';
  label?: string;
  title?: string;
  children: ReactNode;
};

/** A press that stays in this window: the others open a tab or a window of their own. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

/**
 * A link to a view of the summary. Not the router's own `Link`: a table has ten thousand of them, and each would follow
 * every change of the address, which took most of the time until a table of 1,400 people stood.
 */
export function SummaryLink({ to, look = 'link', label, title, children }: Props) {
  const router = useRouter();
  const className = look === 'button' ? buttonClass({ size: 'sm' }) : classes[look];
  const follow = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    void router.navigate({ to: '/tong-hop', search: to });
  };
  return (
    <a
      href={`/tong-hop${router.options.stringifySearch(to)}`}
      className={className}
      aria-label={label}
      title={title}
      onClick={follow}
    >
      {children}
    </a>
  );
}
