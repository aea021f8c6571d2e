import { postsOn } from '@so-viec/shared/assignment/held.rules';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { EntryRow } from '@so-viec/shared/import/import-row';
import { LARGEST_QUANTITY } from '@so-viec/shared/work-entry/work-entry.limits';
import { type Plan, type PlanContext, refuse } from '../plan.ts';
import { keyMaker } from './entry-key.ts';
import type { Found } from './entry-line.ts';
import { type EntryReference, type Post, type Product, productOn } from './entry-reference.ts';

/** Finds person, post and product of every row; refuses those that have none. */
export function resolveLines(
  rows: readonly EntryRow[],
  reference: EntryReference,
  context: PlanContext,
  plan: Plan,
): Found[] {
  const keyOf = keyMaker();
  const postsOfDay = rememberedPosts(reference);
  const lines: Found[] = [];
  for (const row of rows) {
    const cadreId = reference.cadreIds.get(row.cadreCode);
    const key = keyOf(row);
    const isSound = checkDays(row, context, plan) && checkQuantity(row, plan);
    const product = findProduct(row, reference, plan);
    if (cadreId === undefined) {
      refuse(plan, { kind: 'entries', row: row.row, key: 'cadreCode' }, 'unknown-cadre', {
        code: row.cadreCode,
      });
      continue;
    }
    if (!isSound || (row.productCode !== '' && !product)) continue;
    const post = findPost(row, postsOfDay(cadreId, row.workedOn), product, plan);
    if (post) lines.push({ row, key, cadreId, post, product });
  }
  refuseDoubleKeys(lines, plan);
  noteNamelessOutputs(rows, plan);
  return inIndexOrder(lines);
}

/** By month and person, then as in the file: the order in which both databases write fastest. */
function inIndexOrder(lines: Found[]): Found[] {
  const months = Map.groupBy(lines, ({ row }) => row.workedOn.slice(0, 7));
  const sorted = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([, some]) => [...Map.groupBy(some, (line) => line.cadreId).values()].flat());
}

function checkDays(row: EntryRow, { today, now }: PlanContext, plan: Plan): boolean {
  if (row.workedOn > today) {
    const params = { day: formatDay(row.workedOn), today: formatDay(today) };
    refuse(plan, { kind: 'entries', row: row.row, key: 'workedOn' }, 'future-day', params);
    return false;
  }
  if (row.enteredAt !== null && row.enteredAt > now) {
    const params = { value: formatDay(row.enteredAt.slice(0, 10)) };
    refuse(plan, { kind: 'entries', row: row.row, key: 'enteredAt' }, 'future-instant', params);
    return false;
  }
  return true;
}

function checkQuantity(row: EntryRow, plan: Plan): boolean {
  if (row.outputName === '' || row.quantity > 0) return true;
  const params = { value: 0, least: 1, most: LARGEST_QUANTITY };
  refuse(plan, { kind: 'entries', row: row.row, key: 'quantity' }, 'bad-number', params);
  return false;
}

/** A quantity or number of nothing is not kept. */
function noteNamelessOutputs(rows: readonly EntryRow[], plan: Plan): void {
  const nameless = rows.filter((row) => row.outputName === '' && row.documentNumber !== '');
  const [first] = nameless;
  if (!first) return;
  const text = `${nameless.length} dòng có Số ký hiệu mà Sản phẩm để trống, như dòng ${first.row}: không tính là sản phẩm.`;
  plan.notes.push({ code: 'number-ignored', text });
}

function findProduct(row: EntryRow, reference: EntryReference, plan: Plan): Product | undefined {
  if (row.productCode === '') return undefined;
  const product = productOn(reference.products.get(row.productCode) ?? [], row.workedOn);
  if (!product) {
    const at = { kind: 'entries', row: row.row, key: 'productCode' } as const;
    refuse(plan, at, 'unknown-product', { code: row.productCode });
  }
  return product;
}

/** The main post before concurrent ones; a product of a position goes with the post that has it. */
function findPost(
  row: EntryRow,
  posts: readonly Post[],
  product: Product | undefined,
  plan: Plan,
): Post | undefined {
  const day = formatDay(row.workedOn);
  const [main] = posts;
  if (!main) {
    const at = { kind: 'entries', row: row.row, key: 'workedOn' } as const;
    refuse(plan, at, 'no-post-that-day', { code: row.cadreCode, day });
    return undefined;
  }
  if (!product || product.positionCode === null) return main;
  const post = posts.find((held) => held.positionCode === product.positionCode);
  if (!post) {
    const params = { product: product.code, position: main.positionCode, day };
    refuse(plan, { kind: 'entries', row: row.row, key: 'productCode' }, 'product-not-of-position', params);
  }
  return post;
}

function rememberedPosts(reference: EntryReference): (cadreId: string, day: string) => readonly Post[] {
  const known = new Map<string, readonly Post[]>();
  return (cadreId, day) => {
    const of = cadreId + day;
    let posts = known.get(of);
    if (!posts) {
      posts = postsOn(reference.posts.get(cadreId) ?? [], day);
      known.set(of, posts);
    }
    return posts;
  };
}

function refuseDoubleKeys(lines: readonly Found[], plan: Plan): void {
  const first = new Map<string, number>();
  for (const { key, row } of lines) {
    const other = first.get(key);
    if (other === undefined) first.set(key, row.row);
    else refuse(plan, { kind: 'entries', row: row.row, key: 'lineCode' }, 'double-row', { other });
  }
}
