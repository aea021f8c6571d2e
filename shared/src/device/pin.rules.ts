/** Digits of a PIN, and wrong tries after which it is no more [config]. */
export const PIN_LENGTH = 6;
export const PIN_TRIES = 5;

const RISING = '01234567890';
const FALLING = [...RISING].reverse().join('');

export type PinProblem = 'pin-length' | 'pin-too-plain';

/** Why these digits may not be chosen: too few, or what everybody would try first. */
export function pinProblem(pin: string): PinProblem | undefined {
  if (!new RegExp(`^[0-9]{${PIN_LENGTH}}$`).test(pin)) return 'pin-length';
  const isOfPairs = pin === pin.slice(0, 2).repeat(3) || pin === pin.slice(0, 3).repeat(2);
  return isOfPairs || RISING.includes(pin) || FALLING.includes(pin) ? 'pin-too-plain' : undefined;
}
