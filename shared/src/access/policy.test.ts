import { describe, expect, it } from 'vitest';
import { DAY_STATES } from '../work-day/work-day.rules.ts';
import { type Action, can, POLICY, type Relation } from './policy.ts';

const actions = Object.keys(POLICY) as Action[];
const asOne = (relation: Relation) => new Set<Relation>([relation, 'anyone-signed-in']);
const allowed = (relation: Relation) => actions.filter((action) => can(asOne(relation), action));

describe('the table of rights', () => {
  it('lets an auditor change nothing', () => {
    expect(allowed('auditor').filter((action) => !/^me\.|\.(read|list|export)$/.test(action))).toEqual([]);
  });

  it('lets an administrator see nobody’s work', () => {
    expect(allowed('admin').filter((action) => /^(day|review|summary|product)\./.test(action))).toEqual([]);
  });

  it('lets nobody review who is not the reviewer', () => {
    const deciding = ['day.accept', 'day.return', 'day.undo', 'day.reopen'] as const;
    for (const action of deciding) expect(POLICY[action].relations).toEqual(['reviewer']);
  });

  it('lets only the person write and submit their day', () => {
    const own = ['day.write', 'day.submit', 'day.withdraw'] as const;
    for (const action of own) expect(POLICY[action].relations).toEqual(['self']);
  });

  it.each([
    ['day.write', ['draft', 'returned']],
    ['day.submit', ['draft', 'returned']],
    ['day.withdraw', ['submitted']],
  ] as const)('lets the person do %s in %j only', (action, states) => {
    expect(DAY_STATES.filter((state) => can(asOne('self'), action, state))).toEqual(states);
  });

  it.each([
    ['day.accept', ['submitted']],
    ['day.return', ['submitted']],
    ['day.undo', ['returned', 'accepted']],
    ['day.reopen', ['accepted']],
  ] as const)('lets the reviewer do %s in %j only', (action, states) => {
    expect(DAY_STATES.filter((state) => can(asOne('reviewer'), action, state))).toEqual(states);
  });
});
