/** The groups of general criteria, as the decree's form numbers them. */
export const GENERAL_GROUPS = ['I', 'II', 'III'] as const;
export type GeneralGroup = (typeof GENERAL_GROUPS)[number];

interface Criterion {
  code: string;
  group: GeneralGroup;
  mostHundredths: number;
}

/** Nghị định 335/2025/NĐ-CP, Phụ lục II, Mẫu số 01: in the form's order, 30 points in all. */
export const GENERAL_CRITERIA = [
  { code: 'ethics', group: 'I', mostHundredths: 500 },
  { code: 'discipline', group: 'I', mostHundredths: 500 },
  { code: 'capability', group: 'II', mostHundredths: 250 },
  { code: 'tasks-met', group: 'II', mostHundredths: 250 },
  { code: 'responsibility', group: 'II', mostHundredths: 250 },
  { code: 'cooperation', group: 'II', mostHundredths: 250 },
  { code: 'breakthrough', group: 'III', mostHundredths: 250 },
  { code: 'readiness', group: 'III', mostHundredths: 250 },
  { code: 'accountability', group: 'III', mostHundredths: 250 },
  { code: 'initiative', group: 'III', mostHundredths: 250 },
] as const satisfies readonly Criterion[];

export type CriterionCode = (typeof GENERAL_CRITERIA)[number]['code'];
