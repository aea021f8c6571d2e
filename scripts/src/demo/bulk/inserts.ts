import type { Inserts } from '@so-viec/db';

type WorkTable =
  | ('task' | 'work_day' | 'day_step' | 'work_entry')
  | ('output' | 'output_entry' | 'output_delivery' | 'output_check');

/** Rows of work to insert, by table. */
export type DemoInserts = { [T in WorkTable]: NonNullable<Inserts[T]> };

export function noInserts(): DemoInserts {
  return {
    task: [],
    work_day: [],
    day_step: [],
    work_entry: [],
    output: [],
    output_entry: [],
    output_delivery: [],
    output_check: [],
  };
}
