import { describe, expect, it } from 'vitest';
import { pinProblem } from './pin.rules.ts';

describe('a PIN', () => {
  it.each(['258014', '907316', '112358'])('may be %s', (pin) => {
    expect(pinProblem(pin)).toBeUndefined();
  });

  it.each(['', '12345', '1234567', '12a456', '１２３４５６', ' 258014'])('has six digits: %j', (pin) => {
    expect(pinProblem(pin)).toBe('pin-length');
  });

  it.each(['000000', '121212', '123123', '123456', '567890', '654321', '098765'])(
    'is not what everybody tries first: %s',
    (pin) => {
      expect(pinProblem(pin)).toBe('pin-too-plain');
    },
  );
});
