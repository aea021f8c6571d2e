/** Degrees of completion of a product, in per cent. 0 is not taken and needs a reason. */
export const DEGREES = [0, 50, 75, 100] as const;
export type Degree = (typeof DEGREES)[number];

/** What the reviewer says about one product. */
export interface Check {
  outputId: string;
  degree: Degree;
  reason: string;
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
  const bare = checks.find((check) => check.degree === 0 && check.reason === '');
  return bare && { code: 'reason-missing', outputId: bare.outputId };
}

/** A check for every product delivered: those not named are complete. */
export function completeChecks(outputIds: readonly string[], checks: readonly Check[]): Check[] {
  return outputIds.map(
    (outputId) =>
      checks.find((check) => check.outputId === outputId) ?? { outputId, degree: 100, reason: '' },
  );
}
