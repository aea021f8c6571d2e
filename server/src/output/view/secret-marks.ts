import { type Db, listSecretOutputs } from '@so-viec/db';

/** Products of a list, each with whether it comes of a confidential line: it is marked so wherever it is shown. */
export async function withSecretMarks<T extends { id: string }>(
  db: Db,
  products: readonly T[],
): Promise<(T & { isConfidential: boolean })[]> {
  const secret = await listSecretOutputs(
    db,
    products.map(({ id }) => id),
  );
  return products.map((product) => ({ ...product, isConfidential: secret.has(product.id) }));
}
