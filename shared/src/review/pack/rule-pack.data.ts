import type { CadreKind, DegreePack, FaultPack } from './rule-pack.ts';

const EVERYBODY: readonly CadreKind[] = ['official', 'civil-servant', 'public-employee', 'worker'];

/** The provincial scheme no. 09: points of a product = coefficient × degree of completion, no level [config]. */
export const DA09_2024: DegreePack = {
  code: 'da09-2024',
  name: 'Đề án số 09',
  fromOn: '2024-01-01',
  serves: EVERYBODY,
  isBinding: false,
  controls: 'degree',
};

/**
 * Nghị định 335/2025/NĐ-CP, for civil servants from 1 January 2026. How many working days an appeal may wait to be made,
 * and the rounding of the 20 %, are not in the act [config].
 */
export const ND335_2025: FaultPack = {
  code: 'nd335-2025',
  name: 'Nghị định 335/2025/NĐ-CP',
  fromOn: '2026-01-01',
  serves: ['civil-servant'],
  isBinding: true,
  controls: 'faults-and-delays',
  weights: { generalHundredths: 3000, resultHundredths: 7000 },
  levels: [
    { level: 'excellent', fromHundredths: 9000 },
    { level: 'good', fromHundredths: 7000 },
    { level: 'satisfactory', fromHundredths: 5000 },
    { level: 'unsatisfactory', fromHundredths: 0 },
  ],
  appeal: { lodgingDays: 7, answerDays: 7 },
  excellent: { percent: 20, percentOfOutstandingBody: 25, rounding: 'down' },
  monthsForYear: 6,
};

/** All packs, the oldest first. */
export const RULE_PACKS = [DA09_2024, ND335_2025] as const;
