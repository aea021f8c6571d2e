import type { Random } from '../seed/random.ts';
import { PARTS } from './texts.data.ts';

/** What the sentences of one person are filled with. */
export interface Words {
  /** The field of the position held. */
  field: string;
  /** Other bodies, as people write them. */
  bodies: string[];
}

/** Fills {field}, {body}, {part} and {n} of a template; {n} is `count` where there is one. */
export function fill(template: string, words: Words, random: Random, count?: number): string {
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'field') return words.field;
    if (slot === 'body') return random.pick(words.bodies);
    if (slot === 'part') return random.pick(PARTS);
    return String(count ?? 2 + Math.floor(random.next() ** 2 * 18));
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Ủy ban nhân dân huyện Long Hòa" as people write it: "UBND huyện Long Hòa". */
export function shortName(name: string): string {
  return name
    .replace('Ủy ban nhân dân', 'UBND')
    .replace('Ủy ban Mặt trận Tổ quốc Việt Nam', 'Ủy ban MTTQ Việt Nam')
    .replace('Đoàn đại biểu Quốc hội và Hội đồng nhân dân', 'Đoàn ĐBQH và HĐND')
    .replace('Nông nghiệp và Phát triển nông thôn', 'Nông nghiệp và PTNT');
}
