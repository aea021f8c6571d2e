import type { Slab } from './slab.ts';

/** Where a slab is drawn. */
export interface Placed {
  slab: Slab;
  page: number;
  y: number;
}

const heightOf = (slabs: readonly Slab[]) => slabs.reduce((sum, { height }) => sum + height, 0);

/**
 * Puts slabs on pages from `top` to `bottom`. Slabs that stay together go to the next page together, unless they are
 * more than a page; a table that goes on has its head again.
 */
export function paginate(slabs: readonly Slab[], top: number, bottom: number): Placed[] {
  const placed: Placed[] = [];
  let page = 0;
  let y = top;
  const put = (slab: Slab) => {
    placed.push({ slab, page, y });
    y += slab.height;
  };
  const turn = (head: Slab | undefined) => {
    page++;
    y = top;
    if (head) put(head);
  };
  const place = (group: readonly Slab[]) => {
    const [first] = group;
    if (y > top && y + heightOf(group) > bottom) turn(first?.head);
    for (const slab of group) {
      if (y > top && y + slab.height > bottom) turn(slab.head);
      put(slab);
    }
  };
  for (const group of groupsOf(slabs, bottom - top)) place(group);
  return placed;
}

/** Runs of slabs that stay together; a run taller than a page is no run. */
function groupsOf(slabs: readonly Slab[], most: number): Slab[][] {
  const groups: Slab[][] = [];
  let group: Slab[] = [];
  for (const slab of slabs) {
    group.push(slab);
    if (slab.staysWithNext) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups.flatMap((one) => (heightOf(one) > most ? one.map((slab) => [slab]) : [one]));
}
