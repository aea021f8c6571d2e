import { type LineFacts, type MonthFacts, minutesOf, type PersonFacts, type ProductFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';
import { deviationsAbove, median, spreadOf } from '../statistics.ts';

interface Settings {
  /** People to compare with, and finished lines from which on a person is compared. */
  fewestOthers: number;
  fewestLines: number;
  deviations: number;
  /** Times the others' middle, by one product and over all: far is also far in hours. */
  times: number;
  timesOverAll: number;
  /** A line takes part over all from this much of its standard on: what is shorter is a piece of a product. */
  wholePercent: number;
  /** Minutes of the month beyond the others' middle that are worth a look, and come first. */
  lookMinutes: number;
  firstMinutes: number;
}

/**
 * Far more hours than others for the same products, or, over all their products, far more for each standard hour than
 * others spend. Middle and robust deviation of at least eight others, so that a few of them move nothing.
 */
export const excessHours: Check<MonthFacts, Settings> = {
  name: 'excess-hours',
  settings: {
    fewestOthers: 8,
    fewestLines: 6,
    deviations: 3.5,
    times: 1.6,
    timesOverAll: 1.45,
    wholePercent: 75,
    lookMinutes: 960,
    firstMinutes: 2400,
  },
  look: ({ people, products }, settings) => {
    const efforts = people.map((person) => effortOf(person, products));
    return [...byProduct(efforts, settings), ...byStandard(efforts, settings)].filter(isFirstOfPerson());
  },
  say: ({ minutes, times }) =>
    `Giờ bỏ ra cho sản phẩm gấp khoảng ${times} lần mức thường thấy, hơn ${Math.round(Number(minutes) / 60)} giờ trong tháng.`,
};

interface Effort {
  person: PersonFacts;
  /** Finished lines of one day with their product and what the catalogue gives for it. */
  lines: Finished[];
}
interface Finished {
  line: LineFacts;
  productId: string;
  standard: number | null;
  /** How many of it. */
  count: number;
}

const countOf = (lines: readonly Finished[]): number => lines.reduce((sum, { count }) => sum + count, 0);

/** Work of many days is left out: its hours lie in other lines and months. */
function effortOf(person: PersonFacts, products: ReadonlyMap<string, ProductFacts>): Effort {
  const lines = person.lines.flatMap((line): Finished[] => {
    const { productId, output, taskId, isDone } = line;
    if (!isDone || taskId !== null || productId === null || output === null) return [];
    const standard = products.get(productId)?.standardMinutes ?? null;
    const count = Math.max(1, output.quantity);
    return [{ line, productId, count, standard: standard && standard * count }];
  });
  return { person, lines };
}

function byProduct(all: readonly Effort[], settings: Settings): Seen[] {
  const makers = new Map<string, Map<string, Finished[]>>();
  for (const { person, lines } of all) {
    for (const [productId, made] of Map.groupBy(lines, (one) => one.productId)) {
      const known = makers.get(productId) ?? new Map<string, Finished[]>();
      makers.set(productId, known.set(person.cadreId, made));
    }
  }
  return [...makers.values()].flatMap((made) => {
    const efforts = [...made].map(([cadreId, lines]) => {
      return { cadreId, lines, value: median(lines.map(({ line, count }) => line.minutes / count)) };
    });
    const { times } = settings;
    return seenAmong(
      efforts,
      { least: 15, times, measure: ({ lines }, usual) => countOf(lines) * usual },
      settings,
    );
  });
}

/** Minutes for each standard minute, over everything a person finished at a stretch: pieces of a product tell nothing. */
function byStandard(efforts: readonly Effort[], settings: Settings): Seen[] {
  const share = settings.wholePercent / 100;
  const ratios = efforts.flatMap(({ person: { cadreId }, lines }) => {
    const measured = lines.filter(
      ({ line, standard }) => standard !== null && line.minutes >= standard * share,
    );
    if (measured.length < settings.fewestLines) return [];
    const standard = measured.reduce((sum, one) => sum + (one.standard ?? 0), 0);
    return [
      { cadreId, lines: measured, standard, value: minutesOf(measured.map(({ line }) => line)) / standard },
    ];
  });
  const { timesOverAll: times } = settings;
  return seenAmong(
    ratios,
    { least: 0.1, times, measure: ({ standard }, usual) => standard * usual },
    settings,
  );
}

interface Own {
  cadreId: string;
  lines: readonly Finished[];
  /** What is compared. */
  value: number;
}
interface Measure<O extends Own> {
  /** The smallest deviation that is believed. */
  least: number;
  times: number;
  /** The minutes that the middle gives for a person's lines. */
  measure(own: O, usual: number): number;
}

/** Who lies far above the middle of all of these people; one of nine or more moves it by next to nothing. */
function seenAmong<O extends Own>(
  all: readonly O[],
  { least, times, measure }: Measure<O>,
  settings: Settings,
): Seen[] {
  if (all.length <= settings.fewestOthers) return [];
  const spread = spreadOf(all.map(({ value }) => value));
  return all.flatMap((own) => {
    const lines = own.lines.map(({ line }) => line);
    const excess = minutesOf(lines) - measure(own, spread.middle);
    const isFar = deviationsAbove(own.value, spread, least) > settings.deviations;
    const isMuch = own.value >= times * spread.middle && excess >= settings.lookMinutes;
    if (!isFar || !isMuch || lines.length < settings.fewestLines) return [];
    return [
      {
        subject: { kind: 'cadre', id: own.cadreId },
        severity: excess >= settings.firstMinutes ? 'look-first' : 'look',
        params: {
          minutes: Math.round(excess),
          times: (own.value / spread.middle).toFixed(1).replace('.', ','),
        },
        evidence: evidenceOf(own.cadreId, lines),
      },
    ];
  });
}

/** One finding for a person, the one that rests on a product before the one over all. */
function isFirstOfPerson(): (seen: Seen) => boolean {
  const named = new Set<string>();
  return ({ subject }) => !named.has(subject.id) && named.add(subject.id).size > 0;
}
