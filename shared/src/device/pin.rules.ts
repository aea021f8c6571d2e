/** Digits of a PIN, and wrong tries after which it is no more [config]. */
export const PIN_LENGTH = 6;
export const PIN_TRIES = 5;

export type PinProblem = 'pin-length' | 'pin-too-plain';

/** Digits that go up or down by one and the same step, 9 and 0 being neighbours: 123456, 864208. */
function isRun(digits: string, steps = [0, 1, 2, 8, 9]): boolean {
  const stepAt = (n: number) => (Number(digits[n]) - Number(digits[n - 1]) + 10) % 10;
  const step = stepAt(1);
  return steps.includes(step) && [...digits].every((_, n) => n === 0 || stepAt(n) === step);
}

/** Why these digits may not be chosen: too few, or what everybody would try first. */
export function pinProblem(pin: string): PinProblem | undefined {
  if (!new RegExp(`^[0-9]{${PIN_LENGTH}}$`).test(pin)) return 'pin-length';
  const [left, right] = [pin.slice(0, 3), pin.slice(3)];
  const isPlain =
    new Set(pin).size <= 2 ||
    left === right ||
    isRun(pin) ||
    (isRun(left) && isRun(right)) ||
    /^(..)\1\1|^(.)\2(.)\3(.)\4|(.)\5{3}/.test(pin);
  return isPlain ? 'pin-too-plain' : undefined;
}
