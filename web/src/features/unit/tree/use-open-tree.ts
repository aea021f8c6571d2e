import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { childrenQuery, type On, type TreeRow, treeQuery } from '../queries.ts';

/** A line of the tree that is shown, with its depth (1 the top) and the line above it. */
export type ShownRow = TreeRow & { depth: number; above: string | null; isOpen: boolean; isLoading: boolean };

function flatten(
  groups: ReadonlyMap<string, readonly TreeRow[]>,
  open: ReadonlySet<string>,
  above: string | null,
  depth: number,
): ShownRow[] {
  return (groups.get(above ?? '') ?? []).flatMap((row) => {
    const isOpen = open.has(row.code) && row.children > 0;
    const isLoading = isOpen && !groups.has(row.code);
    const shown = { ...row, depth, above, isOpen, isLoading };
    return isOpen ? [shown, ...flatten(groups, open, row.code, depth + 1)] : [shown];
  });
}

/** The tree of a day as far as it is opened; what stands under a unit is fetched when it is opened first. */
export function useOpenTree(on: On, opened: string | undefined) {
  const { data, error, isPlaceholderData } = useQuery(treeQuery(on, opened));
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const given = data?.groups ?? [];
  const open = new Set(given.flatMap(({ parent }) => parent ?? []));
  if (opened) open.add(opened);
  for (const [code, isOpen] of toggled) {
    if (isOpen) open.add(code);
    else open.delete(code);
  }
  const known = new Set(given.map(({ parent }) => parent));
  const asked = [...open].filter((code) => !known.has(code));
  const fetched = useQueries({ queries: asked.map((code) => childrenQuery(on, code)) });
  const groups = new Map<string, readonly TreeRow[]>(given.map(({ parent, rows }) => [parent ?? '', rows]));
  for (const { data: answer } of fetched) {
    for (const { parent, rows } of answer?.groups ?? []) groups.set(parent ?? '', rows);
  }
  return {
    rows: flatten(groups, open, null, 1),
    totals: data && { on: data.on, units: data.units, people: data.people },
    error,
    isStale: isPlaceholderData,
    toggle: (code: string, isOpen: boolean) => setToggled((before) => new Map(before).set(code, isOpen)),
  };
}
