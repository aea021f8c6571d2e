import { idSource } from '@so-viec/shared/id/uuidv7';
import { randomOf } from '../seed/random.ts';

/** Ids that a seed repeats, in ascending order from the first instant of a day. */
export function seededIds(seed: number, fromOn: string): () => string {
  const random = randomOf(seed, 'ids');
  const next = idSource((bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = random.next() * 256;
    return bytes;
  });
  const start = Date.parse(`${fromOn}T00:00:00Z`);
  return () => next(start);
}
