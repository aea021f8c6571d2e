import { cutTo } from '../../text/cut.ts';
import { foldText } from '../../text/fold.ts';
import { trimSigns } from '../../text/trim-signs.ts';
import { type DescriptionContent, LIMITS } from '../position-description.schema.ts';

export interface Proposed {
  area: string;
  name: string;
  nameFold: string;
  criterion: string;
}

const BULLET = /^[-–+•*]\s*/;
/** What may stand behind a work in its line. */
const ENDING = ' \t.;,';

/** The works of one cell: each bullet is one where all its lines are bullets, else the cell is one. */
function worksOf(cell: string): string[] {
  const lines = cell.split('\n').filter(Boolean);
  const areBullets = lines.length > 1 && lines.every((line) => BULLET.test(line));
  const works = areBullets ? lines : [lines.join(' ')];
  return works
    .map((work) => cutTo(trimSigns(work.replace(BULLET, ''), ENDING), LIMITS.short))
    .filter(Boolean);
}

/** What a description proposes for the product list of its position, without what the list knows already. */
export function proposeProducts(
  { work }: Pick<DescriptionContent, 'work'>,
  known: ReadonlySet<string>,
): Proposed[] {
  const found = new Map<string, Proposed>();
  for (const row of work) {
    for (const name of worksOf(row.work)) {
      const nameFold = foldText(name);
      if (known.has(nameFold) || found.has(nameFold)) continue;
      found.set(nameFold, { area: row.area, name, nameFold, criterion: row.criterion });
    }
  }
  return [...found.values()];
}
