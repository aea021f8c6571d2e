import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defined } from '../../../lib/search.ts';
import type { On } from '../queries.ts';
import classes from './tree.module.css';
import { TreeLine } from './tree-line.tsx';
import type { ShownRow } from './use-open-tree.ts';

type Props = {
  rows: readonly ShownRow[];
  on: On;
  /** The unit that the address names; it has the focus first. */
  opened: string | undefined;
  toggle: (code: string, isOpen: boolean) => void;
};

/** The units under each other: ↑ ↓ move, → opens, ← closes or goes up, Enter shows the unit. One line is a tab stop. */
export function UnitTree({ rows, on, opened, toggle }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState(opened);
  const found = rows.findIndex(({ code }) => code === chosen);
  const at = Math.max(found, 0);

  const isThere = rows.some(({ code }) => code === opened);
  useEffect(() => {
    const line = isThere && box.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!line) return;
    line.scrollIntoView?.({ block: 'center' });
    line.focus({ preventScroll: true });
  }, [isThere]);

  const goTo = (index: number) => {
    const row = rows[index];
    if (!row) return;
    choose(row.code);
    box.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[index]?.focus();
  };
  const show = (code: string) =>
    navigate({ to: '/don-vi/$code', params: { code }, search: defined({ ngay: on }) });

  const press = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const inward = row.isOpen ? () => goTo(at + 1) : () => toggle(row.code, true);
    const outward = row.isOpen
      ? () => toggle(row.code, false)
      : () => goTo(rows.findIndex(({ code }) => code === row.above));
    const moves = new Map<string, () => void>([
      ['ArrowDown', () => goTo(at + 1)],
      ['ArrowUp', () => goTo(at - 1)],
      ['Home', () => goTo(0)],
      ['End', () => goTo(rows.length - 1)],
      ['ArrowRight', row.children > 0 ? inward : () => undefined],
      ['ArrowLeft', outward],
      ['Enter', () => void show(row.code)],
    ]);
    const move = moves.get(event.key);
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <>
      <div className={classes.heads} aria-hidden="true">
        <span className={classes.name}>{t('units.facts.name')}</span>
        <span className={classes.code}>{t('units.facts.code')}</span>
        <span className={classes.block}>{t('units.facts.block')}</span>
        <span className={classes.count}>{t('units.facts.children')}</span>
        <span className={classes.people}>{t('units.facts.people')}</span>
      </div>
      <div ref={box} role="tree" aria-label={t('units.treeName')} className={classes.tree} onKeyDown={press}>
        {rows.map((row, index) => (
          <TreeLine
            key={row.code}
            row={row}
            on={on}
            isTabStop={index === at}
            isMarked={row.code === opened}
            onToggle={() => {
              choose(row.code);
              toggle(row.code, !row.isOpen);
            }}
          />
        ))}
      </div>
    </>
  );
}
