import {
  LIST_NAMES,
  LIST_PARTS,
  type ListPart,
  type Part,
  TEXT_PARTS,
  type TextPart,
} from '@so-viec/shared/position-description/parts';
import { keyedRows, withRow, withText } from '../form/content.ts';
import type { Mending } from './use-draft.ts';

/** Where left text can be put: each part, by its name. */
export const PLACES: readonly Part[] = [...TEXT_PARTS, ...LIST_NAMES];

/** The column of a list that takes a text of its own. */
const MAIN: Record<ListPart, string> = {
  work: 'work',
  outside: 'body',
  powers: 'power',
  qualifications: 'requirement',
  competencies: 'name',
};

/** After a change the doubts about that text are settled; adding a row settles only that the part is missing. */
export function withContent(mending: Mending, content: Mending['content'], path: string): Mending {
  const isList = LIST_NAMES.some((part) => part === path);
  const doubts = mending.doubts.filter((doubt) => {
    if (isList) return doubt.path !== path || doubt.reason !== 'missing';
    return doubt.path !== path && !doubt.path.startsWith(`${path}.`);
  });
  return { ...mending, content, doubts };
}

export function withoutDoubt(mending: Mending, id: string): Mending {
  return { ...mending, doubts: mending.doubts.filter((doubt) => doubt.id !== id) };
}

/** Text that found no place is put at the end of a part, or needed nowhere (undefined). */
export function placeLeftover(mending: Mending, id: string, part: Part | undefined): Mending {
  const text = mending.leftovers.find((leftover) => leftover.id === id)?.text ?? '';
  const leftovers = mending.leftovers.filter((leftover) => leftover.id !== id);
  if (part === undefined) return { ...mending, leftovers };
  const list = LIST_NAMES.find((name) => name === part);
  const { content } = mending;
  const next = list
    ? withRow(content, list, { [MAIN[list]]: text })
    : withText(content, part as TextPart, [content[part as TextPart], text].filter(Boolean).join('\n'));
  return withContent({ ...mending, leftovers }, next, list ?? part);
}

/** The paths of a list row's cells, or the part itself: what the original shows for where one is. */
export function pathsAt(mending: Mending, path: string): string[] {
  const [part, key] = path.split('.');
  const list = LIST_NAMES.find((name) => name === part);
  if (!list || !key || !keyedRows(mending.content, list).some((row) => row.key === key)) return [path];
  return [path, ...LIST_PARTS[list].map((column) => `${list}.${key}.${column}`)];
}
