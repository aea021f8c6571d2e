import type { EntryLine, NamedAssignment, OutputProduct } from '@so-viec/db';

/**
 * A line as it would be written under the products offered now: one of an earlier edition names the product of the same
 * code. What has none of that code stays as it was.
 */
export function carryOver<L extends EntryLine>(
  line: L,
  products: readonly OutputProduct[],
  posts: readonly NamedAssignment[],
): L {
  const { productId, productCode, unitId } = line;
  if (productId === null || products.some(({ id }) => id === productId)) return line;
  const same = products.filter(({ code }) => code === productCode);
  const post = posts.find((p) => p.unitId === unitId) ?? posts[0];
  const product = same.find((p) => p.positionId === post?.positionId) ?? same[0];
  if (!product || !post) return line;
  const { id, name, measure, taskGroup, positionId } = product;
  return {
    ...line,
    ...{ productId: id, productName: name, measure, taskGroup, positionId: positionId ?? post.positionId },
  };
}
