/** Degrees of completion of a product, in per cent. 0 is not taken and needs a reason. */
export const DEGREES = [0, 50, 75, 100] as const;
export type Degree = (typeof DEGREES)[number];

/**
 * What the reviewer says about one product: a degree, or by a pack of faults and delays (rules §3) how many of its items
 * have a fault (it is not taken then) and how many are late.
 */
export interface Check {
  outputId: string;
  degree: Degree;
  reason: string;
  faults?: number;
  delays?: number;
}

type ChecksProblem =
  | { code: 'output-not-of-day'; outputId: string }
  | { code: 'reason-missing'; outputId: string };

/** What is wrong with the checks of a day that delivered these products. */
export function problemOfChecks(
  outputIds: readonly string[],
  checks: readonly Check[],
): ChecksProblem | undefined {
  const stranger = checks.find((check) => !outputIds.includes(check.outputId));
  if (stranger) return { code: 'output-not-of-day', outputId: stranger.outputId };
  const bare = checks.find((check) => (check.degree === 0 || check.faults) && check.reason === '');
  return bare && { code: 'reason-missing', outputId: bare.outputId };
}

/** A check for every product delivered: those not named are complete. */
export function completeChecks(outputIds: readonly string[], checks: readonly Check[]): Check[] {
  return outputIds.map(
    (outputId) =>
      checks.find((check) => check.outputId === outputId) ?? { outputId, degree: 100, reason: '' },
  );
}
