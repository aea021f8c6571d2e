import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { repeatedKeys } from '@so-viec/shared/review/file/repeated-keys';
import { CommandProblem } from '../command.ts';

/** What a JSON file says, or stdin for `-`, and the keys it says twice. A mark of byte order is no matter. */
export async function readJson(file: string, folder: string): Promise<{ json: unknown; repeated: string[] }> {
  const sent = file === '-' ? await text(process.stdin) : await readText(resolve(folder, file));
  const written = sent.replace(/^\uFEFF/, '');
  try {
    return { json: JSON.parse(written), repeated: repeatedKeys(written) };
  } catch (error) {
    throw new CommandProblem(`${nameOf(file)}: không phải JSON đúng${placeOf(error)}.`);
  }
}

/** A file as a sentence names it. */
export const nameOf = (file: string): string => (file === '-' ? 'Đầu vào chuẩn' : file);

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new CommandProblem(`Không đọc được tệp ${path}: xem lại đường dẫn và quyền đọc.`);
  }
}

/** Where the engine stopped reading, in our words. */
function placeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Unexpected end')) return ', tệp trống hoặc bị cắt cụt';
  const place = /line (\d+) column (\d+)/.exec(message);
  return place ? `, xem dòng ${place[1]}, cột ${place[2]}` : '';
}
