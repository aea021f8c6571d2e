import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { TemplateLine } from '@so-viec/shared/work-template/work-template.schema';
import { minutesOf } from '../line/request.ts';
import { blankSaid, type PostKey, type Said } from '../line/said.ts';
import type { Product } from '../match/suggestions.ts';

/** The line of a template that says what a line says, on its weekday (1 is Monday) in that of a week. */
export function templateLineOf(
  said: Said,
  products: readonly Product[],
  weekday: number | null = null,
): TemplateLine {
  const product = products.find(({ id }) => id === said.productId);
  return {
    weekday,
    productCode: product?.code ?? '',
    title: product?.name ?? said.work.trim(),
    note: said.note.trim(),
    minutes: minutesOf(said) ?? null,
  };
}

/**
 * The lines of a template as lines to be written. A product that the posts of the day no longer have stays as words to be looked up,
 * so that nothing is left out in silence; what was ad hoc is ad hoc.
 */
export function saidsOfTemplate(
  lines: readonly TemplateLine[],
  products: readonly Product[],
  posts: readonly PostKey[],
): Said[] {
  const [main] = posts;
  if (!main) return [];
  return lines.map(({ productCode, title, note, minutes }) => {
    const product = products.find(({ code }) => code === productCode && productCode !== '');
    const post = posts.find(({ positionId }) => positionId === product?.positionId) ?? main;
    return {
      ...blankSaid(post),
      productId: product?.id ?? null,
      isAdHoc: productCode === '',
      work: product?.name ?? title,
      note,
      time: minutes === null ? '' : formatMinutes(minutes),
    };
  });
}
