/** Who may be asked for a second factor: heads (deputies and stand-ins too) and the holders of each role. */
export const FACTOR_GROUPS = ['admin', 'head', 'personnel', 'committee', 'auditor'] as const;
export type FactorGroup = (typeof FACTOR_GROUPS)[number];

/** `asked` is told of it and may leave it; `required` does nothing else first. Who has one is always asked for its code. */
export const FACTOR_LEVELS = ['off', 'asked', 'required'] as const;
export type FactorLevel = (typeof FACTOR_LEVELS)[number];

export type FactorRule = Record<FactorGroup, FactorLevel>;

/** What holds where nothing was chosen: administrators and supervisors need one (rules §7). */
export const FACTOR_DEFAULT: FactorRule = {
  admin: 'required',
  head: 'required',
  personnel: 'required',
  committee: 'required',
  auditor: 'required',
};

/** Nobody is asked: what a demo is set to, whose accounts everybody knows. */
export const FACTOR_OFF: FactorRule = {
  admin: 'off',
  head: 'off',
  personnel: 'off',
  committee: 'off',
  auditor: 'off',
};

/** The rule as it is stored; what is missing or not known is required. */
export function readFactorRule(stored: string | null | undefined): FactorRule {
  if (stored == null) return FACTOR_DEFAULT;
  const chosen = JSON.parse(stored) as Partial<Record<FactorGroup, string>>;
  const levelIn = (group: FactorGroup) =>
    FACTOR_LEVELS.find((level) => level === chosen[group]) ?? 'required';
  return Object.fromEntries(FACTOR_GROUPS.map((group) => [group, levelIn(group)])) as FactorRule;
}

/** What is asked of somebody in these groups: the most that any of them asks. */
export function factorLevelOf(groups: readonly FactorGroup[], rule: FactorRule): FactorLevel {
  const levels = groups.map((group) => FACTOR_LEVELS.indexOf(rule[group]));
  return FACTOR_LEVELS[Math.max(0, ...levels)] ?? 'off';
}
