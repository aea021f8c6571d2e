import { divideHalfUp } from '@so-viec/shared/decimal/decimal';
import { formatWhole, toComma } from '../../../lib/format.ts';

const KILOBYTE = 1024;

/** The size of a file as people say it: "640 byte", "12 kB", "3,4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes}\u00a0byte`;
  if (bytes < KILOBYTE * KILOBYTE) return `${formatWhole(Math.round(bytes / KILOBYTE))}\u00a0kB`;
  return `${toComma(divideHalfUp(bytes, KILOBYTE * KILOBYTE, 1) ?? '')}\u00a0MB`;
}
