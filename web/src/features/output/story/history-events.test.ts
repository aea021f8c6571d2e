import { describe, expect, test } from 'vitest';
import type { Story } from '../queries.ts';
import { eventsOf } from './history-events.ts';

const at = (minute: number) => `2026-11-20T08:0${minute}:00.000Z`;
const delivery = (id: string, minute: number) => ({ id, at: at(minute), by: 'Hà' });
const check = (id: string, minute: number) => ({ id, at: at(minute), by: 'Ân', kind: 'fault' });

describe('the story of a product', () => {
  test('tells deliveries and checks in the order they happened, a delivery before its check', () => {
    const story = {
      deliveries: [delivery('d2', 3), delivery('d1', 1)],
      checks: [check('k2', 3), check('k1', 2)],
    } as unknown as Story;
    expect(eventsOf(story).map(({ id }) => id)).toEqual(['d1', 'k1', 'd2', 'k2']);
  });
});
