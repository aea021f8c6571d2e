import { describe, expect, it } from 'vitest';
import { toldActs } from './told.ts';

const event = (id: string, act: string, more: object = {}) => ({
  ...{ id, act, at: '2024-01-12T09:00:00.000Z', byName: 'Nguyễn Thị Hồng Ân', what: '' },
  ...{ of: '', name: '' },
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

  it('tells each act on an account or a role by itself, with its own time', () => {
    const events = [
      event('4', 'role.end', { name: '“Quản trị”, toàn tổ chức' }),
      event('3', 'role.give', { name: '“Quản trị”, toàn tổ chức' }),
      event('2', 'account.reset', { at: '2024-01-12T08:30:00.000Z' }),
      event('1', 'account.reset', { at: '2024-01-12T08:20:00.000Z' }),
    ];
    expect(toldActs(events)).toMatchObject(events.map(({ id, at }) => ({ id, at, count: 1 })));
  });

  it('counts days as the office does, and says which rows it was about, each once', () => {
    const read = (id: string, at: string, of: string) => event(id, 'person.read', { what: 'day', at, of });
    const events = [
      read('4', '2024-01-11T17:30:00.000Z', '2024-01-10'),
      read('3', '2024-01-11T16:30:00.000Z', '2024-01-09'),
      read('2', '2024-01-11T02:00:00.000Z', '2024-01-08'),
      read('1', '2024-01-11T01:00:00.000Z', '2024-01-09'),
      event('0', 'task.assigned', { name: 'Rà soát biên chế' }),
    ];
    expect(toldActs(events).map(({ id, count, about }) => [id, count, about])).toEqual([
      ['4', 1, ['2024-01-10']],
      ['3', 3, ['2024-01-09', '2024-01-08']],
      ['0', 1, ['Rà soát biên chế']],
    ]);
  });

  it.each([
    ['entry.wipe', 'entry'],
    ['output.facts', 'output'],
    ['review.scored', 'scored'],
    ['review.own-words', 'review'],
    ['leave.remove', 'leave'],
    ['assignment.end', 'post'],
    ['annual-rating.decided', 'year'],
    ['finding.closed', 'finding'],
    ['meeting.cancel', 'other'],
  ])('names %s as %s', (act, word) => {
    expect(toldActs([event('1', act)])[0]?.word).toBe(word);
  });
});
