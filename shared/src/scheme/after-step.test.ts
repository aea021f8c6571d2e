import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import { afterStep } from './after-step.ts';

const AROUND = { calendar: buildCalendar(CALENDAR_DAYS), today: '2024-03-20' };
const SAID = { text: '', decision: '412/QĐ-UBND', on: '2024-03-18', dueDays: 3 };

describe('after a step', () => {
  it('of approval the decision and its day stand on the dossier, and the deadline runs from today', () => {
    expect(afterStep('approval', SAID, AROUND)).toEqual({
      ...{ state: 'approved', happenedOn: '2024-03-18', dueOn: '2024-04-03' },
      marks: { decision: '412/QĐ-UBND', decidedOn: '2024-03-18' },
    });
  });

  it('of entry into force nothing is due any more', () => {
    expect(afterStep('entry-into-force', SAID, AROUND)).toEqual({
      ...{ state: 'in-force', happenedOn: '2024-03-18', dueOn: null },
      marks: { inForceOn: '2024-03-18' },
    });
  });

  it('of any other kind the day is today, whatever day was sent along', () => {
    expect(afterStep('additions-request', SAID, AROUND)).toEqual({
      ...{ state: 'additions-requested', happenedOn: '2024-03-20', dueOn: '2024-03-25', marks: {} },
    });
  });
});
