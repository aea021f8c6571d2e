/**
 * A coefficient parted by weights (joint work, components of a big product) into whole thousandths that add up to it
 * exactly; what does not divide goes to the greatest remainders, the first of equals. Throws RangeError for weights that
 * are not whole numbers above 0.
 */
export function splitCoefficient(coefficientMilli: number, weights: readonly number[]): number[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight <= 0))
    throw new RangeError('Weights are whole numbers above 0.');
  const all = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  const parts = weights.map((weight, place) => {
    const product = BigInt(coefficientMilli) * BigInt(weight);
    return { place, share: Number(product / all), rest: product % all };
  });
  const left = coefficientMilli - parts.reduce((total, { share }) => total + share, 0);
  const favoured = parts.toSorted((x, y) => Number(y.rest > x.rest) - Number(y.rest < x.rest)).slice(0, left);
  const places = new Set(favoured.map(({ place }) => place));
  return parts.map(({ place, share }) => share + (places.has(place) ? 1 : 0));
}
