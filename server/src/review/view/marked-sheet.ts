import { type Db, listSecretOutputs, listSecretTasks } from '@so-viec/db';
import type { Sheet } from '@so-viec/shared/review/sheet/sheet';

/** A sheet as it is shown: what comes of confidential lines is told, also where it was frozen before a line became so. */
export async function markedSheet(db: Db, sheet: Sheet): Promise<Sheet> {
  const products = sheet.lines.flatMap((line) => [...line.products, ...(line.failed ?? [])]);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const outputs = await listSecretOutputs(db, ids([...products, ...sheet.waiting]));
  const tasks = await listSecretTasks(db, ids(sheet.lines.flatMap((line) => line.tasks)));
  const mark =
    (secret: ReadonlySet<string>) =>
    <T extends { id: string }>(row: T) => ({
      ...row,
      ...(secret.has(row.id) && { isConfidential: true as const }),
    });
  return {
    ...sheet,
    lines: sheet.lines.map((line) => ({
      ...line,
      tasks: line.tasks.map(mark(tasks)),
      products: line.products.map(mark(outputs)),
      ...(line.failed && { failed: line.failed.map(mark(outputs)) }),
    })),
    waiting: sheet.waiting.map(mark(outputs)),
  };
}
