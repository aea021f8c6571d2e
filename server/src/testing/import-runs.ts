import { newId } from '@so-viec/shared/id/uuidv7';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { viewOfRun } from '../import/run/run-view.ts';
import type { Answer, Refusal, TestServer } from './index.ts';

export type RunView = ReturnType<typeof viewOfRun>;

/** Brings a file as somebody; the answer comes before it is read. */
export async function bringFile(
  server: TestServer,
  kind: ImportKind,
  content: string | Uint8Array,
  { as = 'vinh.dq', id = newId(), name = `${kind}.csv` } = {},
): Promise<Answer<RunView & Refusal>> {
  const bytes = new Uint8Array(Buffer.from(content));
  const response = await server.as(as).raw(`/api/imports/files/${id}?kind=${kind}&name=${name}`, {
    method: 'PUT',
    body: bytes,
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(bytes.length) },
  });
  return {
    status: response.status,
    body: (await response.json()) as RunView & Refusal,
    headers: response.headers,
  };
}

const AT_WORK = ['reading', 'checking', 'writing'];

/** Waits until nobody works on a run any more. */
export async function settled(server: TestServer, id: string, as = 'vinh.dq'): Promise<RunView> {
  for (let tries = 0; tries < 400; tries++) {
    const { body } = await server.as(as).get<RunView>(`/api/imports/${id}`);
    if (!AT_WORK.includes(body.state) && body.progress === null) return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The import run ${id} never ends`);
}

/** Brings a file and waits until it is checked. */
export async function checkedFile(
  server: TestServer,
  kind: ImportKind,
  content: string | Uint8Array,
): Promise<RunView> {
  const { body } = await bringFile(server, kind, content);
  return settled(server, body.id);
}
