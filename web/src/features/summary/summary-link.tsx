import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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

/** A link to a view of the summary. */
export function SummaryLink({ to, look = 'link', label, title, children }: Props) {
  const className = look === 'button' ? buttonClass({ size: 'sm' }) : classes[look];
  return (
    <Link to="/tong-hop" search={to} className={className} aria-label={label} title={title} preload={false}>
      {children}
    </Link>
  );
}
