import { foldText } from '@so-viec/shared/text/fold';
import type { UnitTreeQuery } from '@so-viec/shared/unit/unit.schema';
import { Problem } from '../../http/problem.ts';
import { aboveOf, type DayTree, type DayUnit } from './day-tree.ts';

const rowOf = ({ code, name, block, level, isBody, children, people }: DayUnit) => ({
  code,
  name,
  block,
  level,
  isBody,
  children: children.length,
  people,
});

export type TreeRow = ReturnType<typeof rowOf>;

const groupOf = (parent: DayUnit) => ({
  parent: parent.code as string | null,
  rows: parent.children.map(rowOf),
});

/**
 * The units under one, or the top of the tree: the roots, what stands under a single one, and the way down to the
 * unit that `open` names. Only what is asked for is sent, however big the tree.
 */
export function viewOfTree(tree: DayTree, { parent, open }: Pick<UnitTreeQuery, 'parent' | 'open'>) {
  const totals = { on: tree.day, units: tree.byId.size, people: peopleOf(tree) };
  if (parent !== undefined) {
    const unit = tree.byCode.get(parent);
    if (!unit) throw new Problem('not-found');
    return { ...totals, groups: [groupOf(unit)] };
  }
  const [only, ...others] = tree.roots;
  const opened = tree.byCode.get(open ?? '');
  const way = new Set([...(opened ? aboveOf(opened) : []), ...(only && others.length === 0 ? [only] : [])]);
  return {
    ...totals,
    groups: [{ parent: null as string | null, rows: tree.roots.map(rowOf) }, ...[...way].map(groupOf)],
  };
}

export type TreeView = ReturnType<typeof viewOfTree>;

const peopleOf = ({ roots }: DayTree): number => roots.reduce((sum, { people }) => sum + people, 0);

const FOUND_AT_MOST = 30;

/** Units whose name or code has all the words typed, tone marks or not; names that begin with them first. */
export function searchTree(tree: DayTree, typed: string) {
  const folded = foldText(typed);
  const words = folded.split(' ').filter(Boolean);
  const found: { unit: DayUnit; rank: number }[] = [];
  if (words.length > 0) {
    for (const unit of tree.byId.values()) {
      const rank = rankOf(unit, folded, words);
      if (rank !== undefined) found.push({ unit, rank });
    }
  }
  found.sort((a, b) => a.rank - b.rank || a.unit.name.length - b.unit.name.length);
  const rows = found.slice(0, FOUND_AT_MOST).map(({ unit }) => ({
    ...rowOf(unit),
    above: aboveOf(unit).map(({ name }) => name),
  }));
  return { on: tree.day, total: found.length, rows };
}

export type UnitSearch = ReturnType<typeof searchTree>;

function rankOf({ nameFold, code }: DayUnit, folded: string, words: readonly string[]): number | undefined {
  if (code.length === folded.length && foldText(code) === folded) return 0;
  if (nameFold.startsWith(folded)) return 1;
  if (nameFold.includes(folded)) return 2;
  if (words.every((word) => nameFold.includes(word))) return 3;
  return code.length >= folded.length && foldText(code).includes(folded) ? 4 : undefined;
}
