import { ConfigProblem } from './config-problem.ts';

const LEAST_SECRET = 24;

/** A secret of one's own: not a short one, and none that only holds the place of one, as in an example. */
export function readSecret(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const isPlaceholder = /change|example|secret|password|mat-khau|token|xxxx|1234/i.test(text);
  if (text.length < LEAST_SECRET || new Set(text).size < LEAST_SECRET / 2 || isPlaceholder) {
    throw new ConfigProblem(`${name} phải là chuỗi ngẫu nhiên từ ${LEAST_SECRET} ký tự, không phải chữ mẫu.`);
  }
  return text;
}
