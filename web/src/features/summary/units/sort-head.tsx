import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../../../ui/icons/icon.tsx';
import type { Here } from '../use-here.ts';
import classes from './sort-head.module.css';

type Props = {
  here: Here;
  /** The word of the column in the address. */
  by: string;
  /** How the table is sorted when the address does not say. */
  standard: string;
  /** Stands at the right, over figures. */
  isNumber?: boolean;
  isDownFirst?: boolean;
  children: ReactNode;
};

/** The head of a column that sorts: names upwards first, figures downwards first. */
export function SortHead({ here, by, standard, isNumber = true, isDownFirst = isNumber, children }: Props) {
  const navigate = useNavigate();
  const sort = here.search.sort ?? standard;
  const isDown = sort === `-${by}`;
  const isActive = isDown || sort === by;
  const next = isActive ? !isDown : isDownFirst;
  const { page: _, ...rest } = here.search;
  return (
    <th
      scope="col"
      data-number={isNumber || undefined}
      className={classes.head}
      aria-sort={isActive ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={classes.button}
        onClick={() =>
          void navigate({
            to: '/tong-hop',
            search: { ...rest, sort: `${next ? '-' : ''}${by}` },
            resetScroll: false,
          })
        }
      >
        <span>{children}</span>
        {isActive && <Icon name={isDown ? 'arrow-down' : 'arrow-up'} size={14} />}
      </button>
    </th>
  );
}
