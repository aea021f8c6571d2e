import { sql } from 'kysely';
import { remark } from '../../audit/mark/mark.ts';
import { COUNTED } from './changes.ts';
import { oneOf, run } from './statements.ts';
import type { Tampering } from './tampering.ts';

/** What takes a line away with its ties. */
export const lineGone = (id: string) => [
  `delete from output_entry where "entryId" = '${id}'`,
  `delete from work_entry where id = '${id}'`,
];

/** Rows that are taken away. */
export const GONE_TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a step, check, proof or share that is gone': async (trx, draw) => {
    const [table, by, toldAt] = COUNTED[draw(COUNTED.length)] ?? ['', '', ''];
    const of = await oneOf(trx, draw, table, by);
    const which = table === 'output_check' ? ` and kind <> 'accepted'` : '';
    const refers = table === 'day_step' ? ['output_delivery', 'output_check'] : [];
    for (const referring of refers)
      await run(
        trx,
        `delete from ${referring} where "dayStepId" in (select id from day_step where "${by}" = '${of}')`,
      );
    await run(trx, `delete from ${table} where "${by}" = '${of}'${which}`);
    return { tables: [toldAt], ids: [of] };
  },
  'a day put back to before its steps': async (trx, draw) => {
    const { rows } = await sql<{ id: string }>`
      select distinct "objectId" as id from audit_event where object = 'work_day' and "objectVersion" > 1
        order by 1`.execute(trx);
    const id = rows[draw(rows.length)]?.id ?? '';
    const steps = `(select id from day_step where "workDayId" = '${id}')`;
    await run(
      trx,
      `delete from output_delivery where "dayStepId" in ${steps}`,
      `delete from output_check where "dayStepId" in ${steps}`,
      `delete from day_step where "workDayId" = '${id}'`,
      `update work_day set state = 'draft', "stepCount" = 0, version = 1 where id = '${id}'`,
    );
    await remark(trx, 'work_day', [id]);
    return { tables: ['work_day'], ids: [id] };
  },
  'work that is gone': async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select "objectId" as id from audit_event where act = 'task.assigned'`.execute(trx);
    const id = rows[0]?.id ?? '';
    await run(trx, `delete from task_step where "taskId" = '${id}'`, `delete from task where id = '${id}'`);
    return { tables: ['task'], ids: [id] };
  },
  'a choice of rules that is gone': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'rule_choice');
    await run(trx, `delete from rule_choice where id = '${id}'`);
    return { tables: ['rule_choice'], ids: [id] };
  },
  'a level that is gone': async (trx, draw) => {
    const cadreId = await oneOf(trx, draw, 'competency_assessment', 'cadreId');
    await run(trx, `delete from competency_assessment where "cadreId" = '${cadreId}'`);
    return { tables: ['competency_assessment'], ids: [cadreId] };
  },
  'a line that is gone': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'work_entry_revision', 'entryId');
    await run(trx, ...lineGone(id));
    return { tables: ['work_entry'], ids: [id] };
  },
  'a line that is gone as if it was removed': async (trx, draw) => {
    const id = await oneOf(trx, draw, 'work_entry_revision', 'entryId');
    await run(
      trx,
      ...lineGone(id),
      `insert into work_entry_revision (id, "entryId", version, kind, content, at, reason)
        values ('made', '${id}', 99, 'removed', '{"entry":{}}', '2024-02-05T09:00:00.000Z', '')`,
    );
    // Who makes the removal up with a mark from elsewhere is told by the line.
    if (draw(2) === 0) return { tables: ['work_entry_revision'], ids: ['made'] };
    await remark(trx, 'work_entry_revision', ['made']);
    return { tables: ['work_entry'], ids: [id] };
  },
};
