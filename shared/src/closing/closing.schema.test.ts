import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  closingInput,
  deadlineInput,
  editionsQuery,
  graceInput,
  reopeningAnswer,
  reopeningInput,
} from './closing.schema.ts';

const ID = '018cf0a0-0000-7000-8000-000000000001';
const close = { month: '2024-01', unit: 'SNV', undecided: 0 };
const reopen = { closingId: ID, reason: 'Thiếu ngày 30', untilOn: '2024-02-09' };
const grace = { month: '2024-01', unit: 'SNV', cadre: 'CB-HA', untilOn: '2024-02-07', reason: 'Đi công tác' };

describe('what is sent about a closing', () => {
  it.each([
    ['to close', closingInput, close],
    ['to open again', reopeningInput, reopen],
    ['to agree', reopeningAnswer, { agrees: false }],
    ['to compare editions', editionsQuery, { unit: 'SNV' }],
    ['to set a deadline', deadlineInput, { month: '2024-01', unit: 'SNV', dueOn: '2024-02-05' }],
    ['to lift a deadline', deadlineInput, { month: '2024-01', unit: 'SNV', dueOn: null }],
    ['to give grace', graceInput, grace],
    ['to take grace back', graceInput, { ...grace, untilOn: null }],
  ] as const)('%s is read as it was sent', (_, schema, input) => {
    expect(z.parse(schema, input)).toEqual(input);
  });

  it.each([
    ['fewer products than none', closingInput, { ...close, undecided: -1 }],
    ['a part of a product', closingInput, { ...close, undecided: 0.5 }],
    ['more products than there can be', closingInput, { ...close, undecided: 1_000_000_001 }],
    ['no month', closingInput, { ...close, month: '2024-13' }],
    ['no unit', closingInput, { ...close, unit: ' ' }],
    ['no reason', reopeningInput, { ...reopen, reason: ' ' }],
    ['no end', reopeningInput, { ...reopen, untilOn: null }],
    ['no answer', reopeningAnswer, {}],
    ['no unit to compare', editionsQuery, {}],
    ['a day that is none', deadlineInput, { month: '2024-01', unit: 'SNV', dueOn: '2024-02-30' }],
    ['nobody', graceInput, { ...grace, cadre: '' }],
    ['grace without a reason', graceInput, { ...grace, reason: '' }],
  ] as const)('%s is refused', (_, schema, input) => {
    expect(z.safeParse(schema, input).success).toBe(false);
  });
});
