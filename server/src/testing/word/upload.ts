import { newId } from '@so-viec/shared/id/uuidv7';
import type { Refusal, TestClient } from '../index.ts';

interface Line {
  kind: 'progress' | 'done' | 'problem';
  id?: string;
  isKnown?: boolean;
  done?: number;
  total?: number;
  problem?: Refusal;
}

/** Sends a Word file as the page does; answers the lines it heard, or the refusal. */
export async function uploadWord(
  browser: TestClient,
  bytes: Uint8Array,
  id = newId(),
  name = 'Bản mô tả.docx',
) {
  const response = await browser.raw(
    `/api/description-imports/files/${id}?name=${encodeURIComponent(name)}`,
    {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(bytes.length) },
      body: new Uint8Array(bytes),
    },
  );
  const text = await response.text();
  if (!response.ok) return { status: response.status, refusal: JSON.parse(text) as Refusal, lines: [] };
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return { status: response.status, refusal: lines.at(-1)?.problem, lines };
}

/** Reads a Word file and answers its import. */
export async function importWord(browser: TestClient, bytes: Uint8Array): Promise<string> {
  const { lines, refusal } = await uploadWord(browser, bytes);
  const id = lines.at(-1)?.id;
  if (!id) throw new Error(`The file was refused: ${refusal?.code}`);
  return id;
}
