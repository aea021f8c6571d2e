import { addMonths, type CivilDay, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { LEAST_CADRES } from '../organisation/scale.ts';
import { DEFAULT_CADRES } from '../people/behaviours.ts';

/** What demo is wanted; what is left out is the usual one. */
export interface DemoOptions {
  cadres?: number;
  fromMonth?: Month;
  toMonth?: Month;
  seed?: number;
  /** The civil day in Vietnam; nothing is written on it or later. */
  today?: CivilDay;
  /** Ten bodies live on in the month before this one and this one. */
  withLiveMonths?: boolean;
}

export interface DemoPlan extends Required<DemoOptions> {
  /** The months of the past, in order. */
  months: Month[];
  liveMonths: Month[];
}

/** A wish that cannot be fulfilled, in one sentence. */
export class DemoProblem extends Error {}

const MOST_CADRES = 100_000;
const MOST_MONTHS = 36;

/** Fills in what was left out. Throws DemoProblem for what makes no sense. */
export function planOf(options: DemoOptions, today: CivilDay): DemoPlan {
  const plan = {
    cadres: options.cadres ?? DEFAULT_CADRES,
    fromMonth: options.fromMonth ?? '2024-01',
    toMonth:
      options.toMonth ?? (options.fromMonth && options.fromMonth > '2024-03' ? options.fromMonth : '2024-03'),
    seed: options.seed ?? 1,
    today: options.today ?? today,
    withLiveMonths: options.withLiveMonths ?? true,
  };
  refuse(plan);
  const months: Month[] = [];
  for (let month = plan.fromMonth; month <= plan.toMonth; month = addMonths(month, 1)) months.push(month);
  if (months.length > MOST_MONTHS)
    throw new DemoProblem(`Dữ liệu mẫu nhiều nhất ${MOST_MONTHS} tháng, đang là ${months.length}.`);
  const now = monthOf(plan.today);
  const last = addMonths(now, -1);
  const liveMonths = plan.withLiveMonths ? [last, now].filter((month) => month > plan.toMonth) : [];
  return { ...plan, months, liveMonths };
}

function refuse({ cadres, fromMonth, toMonth, seed, today }: Required<DemoOptions>): void {
  if (!Number.isInteger(cadres) || cadres < LEAST_CADRES || cadres > MOST_CADRES) {
    throw new DemoProblem(
      `--cadres phải là số nguyên từ ${LEAST_CADRES} đến ${MOST_CADRES}, đang là ${cadres}.`,
    );
  }
  if (!Number.isInteger(seed)) throw new DemoProblem(`--seed phải là số nguyên, đang là ${seed}.`);
  if (toMonth < fromMonth) throw new DemoProblem(`--to (${toMonth}) phải từ --from (${fromMonth}) trở đi.`);
  if (toMonth > monthOf(today))
    throw new DemoProblem(`--to (${toMonth}) không được sau tháng này (${monthOf(today)}).`);
}
