import { describe, expect, test } from 'vitest';
import type { OpenTask, Suggestions } from '../match/suggestions.ts';
import { offersOf, saidOfTask } from './open-work.ts';

const post = { unitId: 'ccvc', positionId: 'cv' };
const products = ['hop', 'tham-dinh', 'tra-loi', 'bao-cao'].map((id) => ({ id, name: id }));
const task = (id: string, told: Partial<OpenTask> = {}) =>
  ({
    ...{ id, title: `Việc ${id}`, productId: 'de-an', productName: 'Đề án', unitId: 'ccvc', output: null },
    ...{ isGiven: true, isLead: true, adHocBy: '', dueOn: '2024-01-15', ...told },
  }) as OpenTask;
const suggestions = {
  products,
  openTasks: ['a', 'b', 'c', 'd'].map((id) => task(id)),
  frequent: products.map(({ id }, at) => ({
    ...{ productId: id, positionId: 'cv', times: 9 - at, usualMinutes: 60, isWeekly: at === 0 },
  })),
} as unknown as Suggestions;
const named = (told: Partial<Suggestions>, goingOn: string[] = [], count = 6) =>
  offersOf({ ...suggestions, ...told }, [post], { count, goingOn }).map((offer) =>
    offer.kind === 'task' ? offer.task.id : offer.habit.product.id,
  );

describe('what is offered to begin with', () => {
  test.each([
    [
      'open work first, three at most, then the weekday’s and the usual',
      {},
      [],
      ['a', 'b', 'c', 'hop', 'tham-dinh', 'tra-loi'],
    ],
    [
      'no work that a line goes on with already',
      {},
      ['a', 'c'],
      ['b', 'd', 'hop', 'tham-dinh', 'tra-loi', 'bao-cao'],
    ],
    ['habits alone without open work', { openTasks: [] }, [], ['hop', 'tham-dinh', 'tra-loi', 'bao-cao']],
    [
      'no habit of what is offered as work that was given',
      { openTasks: [task('a', { productId: 'tham-dinh' })] },
      [],
      ['a', 'hop', 'tra-loi', 'bao-cao'],
    ],
    ['open work alone without habits', { frequent: [] }, [], ['a', 'b', 'c']],
  ])('is %s', (_, told, goingOn, expected) => {
    expect(named(told, goingOn)).toEqual(expected);
  });

  test('is never more than there is room for', () => {
    expect(named({}, [], 4)).toEqual(['a', 'b', 'c', 'hop']);
  });
});

test('open work makes a line that goes on with it, in the unit it belongs to', () => {
  const other = { unitId: 'snv', positionId: 'cv' };
  expect(saidOfTask(task('a'), [other, post])).toMatchObject({
    ...{ ...post, taskId: 'a', goesOn: true, isGiven: true, state: 'under-way', work: 'Đề án' },
  });
  expect(saidOfTask(task('a'), [])).toBeUndefined();
});
