/** Hundredths as points: 6708 → "67,08". */
export const pointsText = (hundredths: number): string => {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
};

/** Hundredths as short as they can be: 250 → "2,5", 1000 → "10". */
export const shortPoints = (hundredths: number): string =>
  pointsText(hundredths).replace(/,?0?0$|(?<=,\d)0$/, '');
