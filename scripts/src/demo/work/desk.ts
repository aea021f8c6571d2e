import type { DemoProduct } from '../catalogue/products.ts';
import type { Behaviour } from '../people/behaviours.ts';
import type { DemoCadre } from '../people/cadre.ts';
import { type Random, randomOf, shuffled } from '../seed/random.ts';
import type { Words } from './words.ts';

/** Work of many days that somebody has begun. */
interface OpenWork {
  key: string;
  product: DemoProduct;
  linesLeft: number;
  outputName: string;
}

/** Somebody at work: what they usually do, and what they have begun. */
export interface Desk {
  /** Names the desk among all: work of many days is not carried from one to another. */
  key: string;
  cadre: DemoCadre;
  random: Random;
  words: Words;
  behaviour: Behaviour | undefined;
  /** Products of the position, those done most first. */
  own: DemoProduct[];
  shared: DemoProduct[];
  /** Who asks for what is not on the list. */
  asker: string;
  open: OpenWork | null;
  /** `finishing` brings what was begun to its end, `in-midst` goes on with it every day. */
  mode: 'usual' | 'finishing' | 'in-midst';
  opened: number;
  /** A name and number that somebody hands in again and again. */
  reused: { name: string; number: string } | null;
}

interface DeskInput {
  seed: number | string;
  cadre: DemoCadre;
  unitCode: string;
  positionCode: string;
  behaviour: Behaviour | undefined;
  products: Map<string, DemoProduct[]>;
  words: Words;
  asker: string;
}

export function deskOf(input: DeskInput): Desk {
  const { seed, cadre, unitCode, positionCode, behaviour, products, words, asker } = input;
  const habits = randomOf(seed, 'habits', cadre.code, positionCode);
  return {
    key: `${seed} ${cadre.code} ${unitCode}`,
    cadre,
    words,
    behaviour,
    asker,
    random: randomOf(seed, 'work', cadre.code, unitCode, positionCode),
    own: shuffled(habits, products.get(positionCode) ?? []),
    shared: products.get('') ?? [],
    open: null,
    mode: 'usual',
    opened: 0,
    reused: null,
  };
}

/** A product somebody does often rather than seldom, of two the one that fits the minutes better. */
export function usualProduct({ own, random }: Desk, minutes: number): DemoProduct {
  const often = () => own[Math.floor(random.next() ** 1.8 * own.length)] ?? random.pick(own);
  const [one, other] = [often(), often()];
  return Math.abs(one.minutes - minutes) <= Math.abs(other.minutes - minutes) ? one : other;
}
