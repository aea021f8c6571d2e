import { connection } from '../../../lib/browser/connection.ts';
import { ownFetch } from '../../../lib/own-fetch.ts';
import { Problem, readProblem } from '../../../lib/problem.ts';
import { session } from '../../../lib/session.ts';

export interface PlanReport {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  refusals: { row: number; column: string; code: string; text: string }[];
  isWritten: boolean;
}

type Sending = { planId: string; fileId: string; file: File; mode: 'preview' | 'write' };

/** Sends the file of a plan and reads what became, or would become, of it. Throws Problem like `call`. */
export async function sendPlanFile({ planId, fileId, file, mode }: Sending): Promise<PlanReport> {
  const query = new URLSearchParams({ mode, name: file.name });
  const address = `/api/task-plans/${planId}/files/${fileId}?${query}`;
  const sent = ownFetch(new URL(address, globalThis.location.origin), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(await file.arrayBuffer()),
  });
  const response = await sent.catch((cause: unknown) => {
    connection.lost();
    throw new Problem({ code: 'offline' }, { cause });
  });
  connection.found();
  if (response.ok) return (await response.json()) as PlanReport;
  const problem = await readProblem(response);
  session.hear(problem);
  throw problem;
}
