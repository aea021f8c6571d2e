import type { TemplateLine } from '@so-viec/shared/work-template/work-template.schema';
import type { Said } from '../../line/said.ts';
import type { Product } from '../../match/suggestions.ts';
import { isEmpty } from '../../sheet/sheet.ts';
import { saidsOfTemplate, templateLineOf } from '../../templates/template-lines.ts';
import { lineOfWork, rowKeyOfSaid } from '../model/cells.ts';
import { placeLines, type WeekCopy } from '../model/copy-week.ts';
import type { Week } from '../model/use-week.ts';

/** The lines of a week as those of a template, each on its weekday; rows without hours are of no day, confidential lines of none. */
export function templateOfWeek(
  { sheets, rows }: Pick<Week, 'sheets' | 'rows'>,
  products: readonly Product[],
): TemplateLine[] {
  const written = sheets.flatMap((sheet, column) =>
    sheet.rows
      .filter((row) => !isEmpty(row) && !row.said.isSecret)
      .map(({ said }) => templateLineOf(said, products, column + 1)),
  );
  const begun = rows.filter(({ cells }) => cells.every((lines) => lines.length === 0));
  return [...written, ...begun.map(({ work }) => templateLineOf(work, products))];
}

/** How many confidential lines a week has. */
export const secretsOfWeek = ({ sheets }: Pick<Week, 'sheets'>): number =>
  sheets.flatMap(({ rows }) => rows).filter((row) => !isEmpty(row) && row.said.isSecret).length;

/** The works of a template, each once, as rows without hours. */
export function worksOfTemplate(lines: readonly TemplateLine[], { days, suggestions }: Ground): Said[] {
  const posts = days.find((day) => day.posts.length > 0)?.posts ?? [];
  const saids = saidsOfTemplate(lines, suggestions?.products ?? [], posts);
  const works = saids.map((said) => lineOfWork(said, ''));
  return [...new Map(works.map((work) => [rowKeyOfSaid(work), work])).values()];
}

type Ground = Pick<Week, 'days' | 'suggestions'>;

/** The lines of a template that have hours, each on its weekday where it can stand; what cannot is named. */
export function linesOfTemplate(
  lines: readonly TemplateLine[],
  { days, rows, suggestions }: Ground & Pick<Week, 'rows'>,
): WeekCopy {
  const byDay = days.map(({ posts }, column) => {
    const ofDay = lines.filter(({ weekday, minutes }) => weekday === column + 1 && minutes !== null);
    const known = posts.length > 0 ? posts : (days.find((day) => day.posts.length > 0)?.posts ?? []);
    return saidsOfTemplate(ofDay, suggestions?.products ?? [], known);
  });
  return placeLines(byDay, { days, rows });
}
