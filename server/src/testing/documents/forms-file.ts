import { newId } from '@so-viec/shared/id/uuidv7';
import { expect } from 'vitest';
import type { viewOfFormFile } from '../../documents/forms/form-files.ts';
import type { Refusal, TestClient } from '../index.ts';
import { REVIEW_MONTH } from '../reviewed-month.ts';

export type FormFileView = ReturnType<typeof viewOfFormFile> & Refusal;

export async function bytesOf(response: Promise<Response>): Promise<Uint8Array> {
  return new Uint8Array(await (await response).arrayBuffer());
}

/** Orders a file of the forms of Sở Nội vụ, unless told of another. */
export const orderForms = (browser: TestClient, more: object = {}) =>
  browser.post<FormFileView>('/api/form-files', {
    ...{ id: newId(), period: REVIEW_MONTH, unit: 'SNV', format: 'pdf' },
    ...more,
  });

/** Asks for a file, waits until it is written and takes it. */
export async function formsFileOf(
  browser: TestClient,
  more: object,
): Promise<{ view: FormFileView; bytes: Uint8Array }> {
  const { body, status } = await orderForms(browser, more);
  expect(status).toBe(202);
  let view = body;
  while (view.state === 'working') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    view = (await browser.get<FormFileView>(`/api/form-files/${body.id}`)).body;
  }
  expect(view.state).toBe('done');
  return { view, bytes: await bytesOf(browser.raw(`/api/form-files/${body.id}/content`)) };
}
