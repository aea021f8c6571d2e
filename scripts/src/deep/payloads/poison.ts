import type { Db, Schema } from '@so-viec/db';

/** What a spreadsheet would reckon, and a page would run, were it taken at its word; all bear this mark. */
export const MARK = 'EVIL';
export const PAYLOADS = [
  `=HYPERLINK("http://${MARK}.example";"x")`,
  `+1+1|${MARK}`,
  `-2+3&${MARK}`,
  `@SUM(1;2)${MARK}`,
  `\t=1+1${MARK}`,
  `<script>${MARK}()</script>`,
  `"><img src=x onerror=${MARK}()>`,
] as const;

/** Every column in which people's words are kept and read by others. */
export const WORDS: { [T in keyof Schema]?: readonly (keyof Schema[T] & string)[] } = {
  account: ['displayName'],
  assignment: ['title'],
  cadre: ['fullName'],
  calendar_day: ['name'],
  campaign: ['name', 'goal'],
  day_step: ['reason'],
  delegation: ['charge', 'decision'],
  headship: ['charge', 'decision'],
  meeting: ['title', 'outputName', 'documentNumber'],
  output: ['name', 'documentNumber'],
  output_check: ['reason'],
  output_product: ['name', 'measure'],
  position: ['name'],
  position_catalogue: ['title'],
  scheme: ['title', 'note'],
  task: ['title', 'quality', 'basis', 'proposedName'],
  task_plan: ['title'],
  task_recurrence: ['title', 'quality', 'basis'],
  unit_version: ['name'],
  work_day: ['basis', 'lateReason'],
  work_entry: ['note', 'adHocBy'],
  work_template: ['name'],
};

/** Puts a payload before the words of every row. Gives how many columns held words. */
export async function poison(db: Db, payload: string): Promise<number> {
  let columns = 0;
  for (const [table, names] of Object.entries(WORDS)) {
    for (const name of names) {
      const { numUpdatedRows } = await db
        .updateTable(table as 'setting')
        .set({ [name]: payload })
        .where(name as 'value', 'is not', null)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) columns++;
    }
  }
  return columns;
}
