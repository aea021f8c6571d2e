import { newId } from '@so-viec/shared/id/uuidv7';
import type { ProblemBody } from '@so-viec/shared/problem/problem';
import { connection } from '../../../lib/browser/connection.ts';
import { ownFetch } from '../../../lib/own-fetch.ts';
import { Problem, readProblem } from '../../../lib/problem.ts';
import { session } from '../../../lib/session.ts';

export type Progress = { done: number; total: number };
type Line =
  | ({ kind: 'progress' } & Progress)
  | { kind: 'done'; id: string; isKnown: boolean }
  | { kind: 'problem'; problem: ProblemBody };

/** Sends a Word file and hears how far it is read; answers the import that holds its drafts. Throws Problem. */
export async function readFile(file: File, onProgress: (progress: Progress) => void) {
  const response = await send(file);
  if (!response.ok) {
    const problem = await readProblem(response);
    session.hear(problem);
    throw problem;
  }
  for await (const line of linesOf(response)) {
    if (line.kind === 'progress') onProgress(line);
    if (line.kind === 'problem') throw new Problem(line.problem);
    if (line.kind === 'done') return line;
  }
  throw new Problem({ code: 'unexpected' });
}

async function send(file: File): Promise<Response> {
  const address = `/api/description-imports/files/${newId()}?name=${encodeURIComponent(file.name)}`;
  const headers = { 'Content-Type': 'application/octet-stream' };
  const body = new Uint8Array(await file.arrayBuffer());
  const sent = ownFetch(new URL(address, globalThis.location.origin), { method: 'PUT', headers, body });
  const response = await sent.catch((cause: unknown) => {
    connection.lost();
    throw new Problem({ code: 'offline' }, { cause });
  });
  connection.found();
  return response;
}

/** The lines of JSON of an answer as they come. */
async function* linesOf(response: Response): AsyncGenerator<Line> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line) yield JSON.parse(line) as Line;
    if (done) return;
  }
}
