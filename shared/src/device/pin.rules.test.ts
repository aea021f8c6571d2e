import { describe, expect, it } from 'vitest';
import { pinProblem } from './pin.rules.ts';

describe('a PIN', () => {
  it.each(['258014', '907316', '112358', '112038', '122334', '147258', '900017', '123407'])(
    'may be %s',
    (pin) => {
      expect(pinProblem(pin)).toBeUndefined();
    },
  );

  it.each(['', '12345', '1234567', '12a456', '１２３４５６', ' 258014'])('has six digits: %j', (pin) => {
    expect(pinProblem(pin)).toBe('pin-length');
  });

  it.each([
    ...['000000', '121212', '123123', '123456', '567890', '654321', '098765'],
    ...['000001', '100000', '112211', '111222', '500005', '888809'],
    ...['112233', '998877', '114477', '223300'],
    ...['123321', '123789', '789456', '111234', '246802', '135791', '864208', '890123'],
  ])('is not what everybody tries first: %s', (pin) => {
    expect(pinProblem(pin)).toBe('pin-too-plain');
  });
});
