import { newId } from '@so-viec/shared/id/uuidv7';
import { type Beside, measureBeside } from '../beside.ts';
import type { BenchBrowser } from '../browser.ts';
import { FORMS_MONTH } from './fill.ts';

/** A file of everybody's forms, made while others open their day. */
export type FormsMade = Beside<{ fileMegabytes: number }>;
export type Forms = Record<'pdf' | 'docx' | 'xlsx', FormsMade>;

interface View {
  state: string;
  total: number;
  done: number;
  size: number;
}

const LOOK_EVERY = 250;

/** How long everybody's forms take, each format in a server of its own. */
export async function measureForms(path: string): Promise<Forms> {
  const measure = (format: keyof Forms) =>
    measureBeside(path, `${FORMS_MONTH}-20`, (committee) => makeFile(committee, format));
  return { pdf: await measure('pdf'), docx: await measure('docx'), xlsx: await measure('xlsx') };
}

async function makeFile(browser: BenchBrowser, format: string): Promise<{ fileMegabytes: number }> {
  const wanted = { id: newId(), period: FORMS_MONTH, unit: null, format };
  let view = await browser.ask<View>('POST', '/api/form-files', wanted);
  while (view.state === 'working') {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    view = await browser.ask<View>('GET', `/api/form-files/${wanted.id}`);
  }
  if (view.state !== 'done' || view.done !== view.total) throw new Error(`Tệp không lập được: ${view.state}`);
  const bytes = await browser.expect('GET', `/api/form-files/${wanted.id}/content`);
  if (bytes.length !== view.size) throw new Error('Tệp tải về không đủ.');
  return { fileMegabytes: bytes.length / 1e6 };
}
