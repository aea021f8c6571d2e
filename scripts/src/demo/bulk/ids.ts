import { idSource } from '@so-viec/shared/id/uuidv7';
import { randomOf } from '../seed/random.ts';

/** Ids that a seed repeats, in ascending order from the first instant of a day. */
export function seededIds(seed: number, fromOn: string): () => string {
  const random = randomOf(seed, 'ids');
  const next = idSource((bytes) => {
    for (let i = 0, word = 0; i < bytes.length; i++, word >>>= 8) {
      if (i % 4 === 0) word = random.next() * 0x1_0000_0000;
      bytes[i] = word;
    }
    return bytes;
  });
  const start = Date.parse(`${fromOn}T00:00:00Z`);
  return () => next(start);
}
