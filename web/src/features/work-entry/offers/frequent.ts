import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { blankSaid, type PostKey, type Said } from '../line/said.ts';
import type { Product, Suggestions } from '../match/suggestions.ts';

export type Habit = {
  product: Product;
  positionId: string;
  usualMinutes: number;
  /** It recurs on this weekday. */
  isWeekly: boolean;
};

/** Frequent work that can be done in the posts of the day: what recurs on its weekday, then the most usual. */
export function habitsOf(suggestions: Suggestions, posts: readonly PostKey[], count: number): Habit[] {
  const products = new Map(suggestions.products.map((product) => [product.id, product]));
  return suggestions.frequent
    .flatMap(({ productId, positionId, usualMinutes, isWeekly }) => {
      const product = products.get(productId);
      const isHeld = posts.some((post) => post.positionId === positionId);
      return product && isHeld ? [{ product, positionId, usualMinutes, isWeekly }] : [];
    })
    .slice(0, count);
}

/** A line of frequent work: its product and its usual time; what was done is still to be said. */
export function saidOfHabit({ product, positionId, usualMinutes }: Habit, posts: readonly PostKey[]): Said {
  const post = posts.find((each) => each.positionId === positionId) ?? { unitId: '', positionId };
  const time = formatMinutes(usualMinutes);
  return { ...blankSaid(post), productId: product.id, work: product.name, time };
}
