import type { Pen } from './pen.ts';

/** What is never broken over two pages: a line of text, a row of a table. */
export interface Slab {
  height: number;
  /** Stays on the page of the slab that follows. */
  staysWithNext: boolean;
  /** Drawn again above it where it begins a page. */
  head?: Slab;
  draw(pen: Pen, y: number): void;
}

/** The slabs with the last so many of them tied to what follows. */
export function tied(slabs: readonly Slab[], count = slabs.length): Slab[] {
  const from = slabs.length - count;
  return slabs.map((slab, index) => (index >= from ? { ...slab, staysWithNext: true } : slab));
}
