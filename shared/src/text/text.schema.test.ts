import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { filledReason, reasonText } from './text.schema.ts';

describe('a reason', () => {
  it.each(['.', ' - ', '…', '!!!', ''])('that is only %j says nothing', (value) => {
    expect(reasonText(100).parse(value)).toBe('');
    expect(z.safeParse(filledReason(100), value).success).toBe(false);
  });

  it.each(['Ốm', '7', 'Thiếu phụ lục.'])('%j is taken as it stands', (value) => {
    expect(filledReason(100).parse(value)).toBe(value);
  });
});
