import { describe, expect, it } from 'vitest';
import { toldActs } from './told.ts';

const event = (id: string, act: string, more: object = {}) => ({
  ...{ id, act, at: '2024-01-12T09:00:00.000Z', byName: 'Nguyễn Thị Hồng Ân', what: '' },
  ...more,
});

describe('the history of a person’s rows', () => {
  it('tells once what one person did over and over on a day', () => {
    const events = [
      event('5', 'day.accept'),
      event('4', 'person.read', { what: 'day' }),
      event('3', 'day.accept'),
      event('2', 'day.accept', { byName: 'Vũ Hoàng Anh' }),
      event('1', 'day.accept', { at: '2024-01-11T09:00:00.000Z' }),
    ];
    expect(toldActs(events).map(({ id, word, count }) => [id, word, count])).toEqual([
      ['5', 'accept', 2],
      ['4', 'readDay', 1],
      ['2', 'accept', 1],
      ['1', 'accept', 1],
    ]);
  });

  it.each([
    ['entry.wipe', 'entry'],
    ['output.facts', 'output'],
    ['review.scored', 'scored'],
    ['review.own-words', 'review'],
    ['meeting.cancel', 'other'],
  ])('names %s as %s', (act, word) => {
    expect(toldActs([event('1', act)])[0]?.word).toBe(word);
  });
});
