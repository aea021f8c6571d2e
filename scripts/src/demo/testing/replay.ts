import type { Db } from '@so-viec/db';
import { createApp, openLog, readConfig } from '@so-viec/server';
import { TestClient } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { DEMO_PASSWORD } from '../accounts.ts';
import { type Codes, known } from '../bulk/codes.ts';
import type { DraftDay, DraftLine, DraftStep } from '../work/draft.ts';

/** The server in process over a database of the demo, with a clock that tests move. */
export function openReplay(db: Db, url: string) {
  let now = new Date(0);
  const config = readConfig({ DATABASE_URL: url, SV_CALLS: '0' }, '.');
  const app = createApp({
    db,
    config,
    log: openLog({ logLevel: 'silent' }),
    now: () => now,
    life: { isDraining: false },
  });
  const browsers = new Map<string, { client: TestClient; seenAt: number }>();
  return {
    /** Somebody's browser at an instant; signs in anew when the session would be over. */
    async as(username: string, at: string): Promise<TestClient> {
      now = new Date(at);
      const open = browsers.get(username) ?? {
        client: new TestClient(async (r) => app.request(r)),
        seenAt: 0,
      };
      if (Math.abs(now.getTime() - open.seenAt) > 600_000) await open.client.signIn(username, DEMO_PASSWORD);
      browsers.set(username, { client: open.client, seenAt: now.getTime() });
      return open.client;
    },
  };
}

interface Replayed {
  server: ReturnType<typeof openReplay>;
  codes: Codes;
  usernameOf(code: string): string;
  tasks: Map<string, string>;
}

/** Does by the commands of real use what a draft says happened: lines, reasons, steps. Throws at a refusal. */
export async function replayDay(replay: Replayed, day: DraftDay): Promise<void> {
  const outputs: (string | null)[] = [];
  let workDayId = '';
  for (const [ordinal, line] of day.lines.entries()) {
    const client = await replay.server.as(replay.usernameOf(day.cadreCode), line.enteredAt);
    const input = inputOf(replay, day, line, ordinal);
    const { status, body } = await client.put<Entry>(`/api/work-entries/${newId()}`, input);
    if (status !== 200) throw new Error(`${day.on} ${ordinal}: ${JSON.stringify(body)}`);
    workDayId = body.entry.workDayId;
    outputs.push(line.state === 'done' ? (body.entry.outputs[0]?.id ?? null) : null);
  }
  let version = 1;
  for (const step of day.steps)
    version = await replayStep(replay, { day, step, workDayId, version, outputs });
}

interface Entry {
  entry: { workDayId: string; outputs: { id: string }[] };
}

function inputOf(
  { codes, tasks }: Replayed,
  day: DraftDay,
  line: DraftLine,
  ordinal: number,
): WorkEntryInput {
  const { note, minutes, state, adHocBy, output, taskKey, product } = line;
  const taskId = taskKey === null ? null : (tasks.get(taskKey) ?? newId());
  if (taskKey !== null && taskId !== null) tasks.set(taskKey, taskId);
  const named = output && {
    id: newId(),
    name: output.name,
    quantity: output.quantity,
    documentNumber: output.number,
  };
  return {
    workedOn: day.on,
    unitId: known(codes.units, day.unitCode),
    positionId: known(codes.positions, day.positionCode),
    productId: product ? known(codes.products, product.code).id : null,
    adHocBy,
    taskId,
    note,
    minutes,
    state,
    ordinal,
    output: named,
    version: 0,
  };
}

interface Stepping {
  day: DraftDay;
  step: DraftStep;
  workDayId: string;
  version: number;
  outputs: (string | null)[];
}

async function replayStep(
  replay: Replayed,
  { day, step, workDayId, version, outputs }: Stepping,
): Promise<number> {
  const client = await replay.server.as(replay.usernameOf(step.by), step.at);
  const asked = { id: newId(), version, reason: step.reason };
  if (step.kind === 'submission') {
    const { basis, lateReason } = day;
    const unitId = known(replay.codes.units, day.unitCode);
    const said = { id: workDayId, unitId, basis, lateReason, version };
    const given = await client.put<{ version: number }>(`/api/work-days/${day.on}/reasons`, said);
    const from = { ...asked, version: given.body.version };
    const { status, body } = await client.post<{ version: number }>(
      `/api/work-days/${workDayId}/submission`,
      from,
    );
    if (status !== 200) throw new Error(`${day.on}: ${JSON.stringify([given.body, body])}`);
    return body.version;
  }
  if (step.kind === 'return') {
    const { status, body } = await client.post<Taken>(`/api/day-reviews/${workDayId}/return`, asked);
    if (status !== 200) throw new Error(`${day.on}: ${JSON.stringify(body)}`);
    return body.day.version;
  }
  const checks = [...step.degrees].map(([i, { degree, reason }]) => ({
    outputId: outputs[i],
    degree,
    reason,
  }));
  const days = [{ id: asked.id, workDayId, version, checks }];
  const { body } = await client.post<{ outcomes: (Taken & { outcome: string })[] }>(
    '/api/day-reviews/acceptance',
    {
      days,
    },
  );
  const [outcome] = body.outcomes;
  if (outcome?.outcome !== 'done') throw new Error(`${day.on}: ${JSON.stringify(body)}`);
  return outcome.day.version;
}

interface Taken {
  day: { version: number };
}
