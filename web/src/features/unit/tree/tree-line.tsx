import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import type { On } from '../queries.ts';
import classes from './tree.module.css';
import type { ShownRow } from './use-open-tree.ts';

type Props = { row: ShownRow; on: On; isTabStop: boolean; isMarked: boolean; onToggle: () => void };

/** One unit in the tree: open or closed, its name, how many work in it and below. */
export function TreeLine({ row, on, isTabStop, isMarked, onToggle }: Props) {
  const { t } = useTranslation();
  const { code, name, block, children, people, depth, isOpen } = row;
  const indent = { '--depth': depth - 1 } as CSSProperties;
  return (
    <div
      role="treeitem"
      aria-level={depth}
      aria-selected={isMarked}
      aria-busy={row.isLoading}
      {...(children > 0 && { 'aria-expanded': isOpen })}
      tabIndex={isTabStop ? 0 : -1}
      className={classes.line}
      style={indent}
    >
      {children > 0 ? (
        <button
          type="button"
          className={classes.toggle}
          tabIndex={-1}
          aria-hidden="true"
          data-open={isOpen}
          onClick={onToggle}
        >
          <Icon name="chevron-right" />
        </button>
      ) : (
        <span className={classes.leaf} />
      )}
      <Link
        className={classes.name}
        tabIndex={-1}
        to="/don-vi/$code"
        params={{ code }}
        search={defined({ ngay: on })}
      >
        {name}
      </Link>
      <span className={classes.code}>{code}</span>
      <span className={classes.block}>{depth <= 2 ? t(`units.block.${block as 'party'}`) : ''}</span>
      <span className={classes.count}>
        {children > 0 ? t('units.below', { count: children, formatted: formatWhole(children) }) : ''}
      </span>
      <span className={classes.people}>
        {t('units.people', { count: people, formatted: formatWhole(people) })}
      </span>
    </div>
  );
}
