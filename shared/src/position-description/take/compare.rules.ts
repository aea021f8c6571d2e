import { type Cells, LIST_NAMES, LIST_PARTS, type Part, rowsOf, TEXT_PARTS } from '../parts.ts';
import type { DescriptionContent } from '../position-description.schema.ts';

/** A part that differs between two versions: its text before and after, or the rows taken away and added. */
export interface PartChange {
  part: Part;
  before: string[];
  after: string[];
}

/** What one version says otherwise than the one before, part by part in the order of the form. */
export function compareDescriptions(before: DescriptionContent, after: DescriptionContent): PartChange[] {
  const texts = TEXT_PARTS.filter((part) => before[part] !== after[part]).map((part) => ({
    part,
    before: [before[part]].filter(Boolean),
    after: [after[part]].filter(Boolean),
  }));
  const lists = LIST_NAMES.map((part) => {
    const [old, now] = [before, after].map((content) =>
      rowsOf(content, part).map((row) => lineOf(part, row)),
    );
    return { part, before: missingIn(old ?? [], now ?? []), after: missingIn(now ?? [], old ?? []) };
  }).filter((change) => change.before.length > 0 || change.after.length > 0);
  return [...texts, ...lists];
}

const lineOf = (part: (typeof LIST_NAMES)[number], row: Cells) =>
  LIST_PARTS[part].map((column) => row[column] ?? '').join(' | ');

/** The lines of one that the other does not have as often. */
function missingIn(lines: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
