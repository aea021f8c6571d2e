import { newId } from '@so-viec/shared/id/uuidv7';
import { describe, expect, test } from 'vitest';
import type { LastDay, OpenTask, Suggestions } from '../match/suggestions.ts';
import { copiesOf } from './copies.ts';
import { habitsOf, saidOfHabit } from './frequent.ts';

const main = { unitId: newId(), positionId: newId() };
const second = { unitId: main.unitId, positionId: newId() };

function line(change: Partial<LastDay['entries'][number]> = {}): LastDay['entries'][number] {
  return {
    id: newId(),
    workDayId: newId(),
    workedOn: '2024-01-11',
    ...main,
    productId: newId(),
    productName: 'Tờ trình',
    productCode: 'NV-01.2',
    measure: 'tờ trình',
    taskGroup: 'C',
    adHocBy: '',
    taskId: null,
    taskTitle: null,
    meeting: null,
    taskState: null,
    isGivenTask: false,
    isTakenTask: false,
    note: 'Trình Ban Giám đốc',
    minutes: 90,
    state: 'done',
    ordinal: 0,
    enteredAt: null,
    version: 4,
    ...{ isConfidential: false, voucherId: null, voucherName: null, vouching: null },
    outputs: [
      {
        id: newId(),
        name: 'Tờ trình',
        quantity: 2,
        documentNumber: '58/TTr',
        deliveredOn: null,
        degree: null,
      },
    ],
    ...change,
  };
}
const openTask = (id: string) => ({ id }) as OpenTask;

describe('a copy of a day', () => {
  test('is the same work anew: with its time and product, without its number', () => {
    const [copy] = copiesOf([line()], [main], []);
    expect(copy).toMatchObject({ work: 'Tờ trình', time: '1:30', outputName: 'Tờ trình', quantity: '2' });
    expect(copy?.documentNumber).toBe('');
    expect(copy?.outputId).not.toBe(line().outputs[0]?.id);
  });

  test('goes on with work that is still open', () => {
    const taskId = newId();
    const [copy] = copiesOf([line({ taskId, state: 'under-way' })], [main], [openTask(taskId)]);
    expect(copy).toMatchObject({ taskId, goesOn: true, state: 'under-way', documentNumber: '58/TTr' });
  });

  test('does not go on with work that was delivered', () => {
    const [copy] = copiesOf([line({ taskId: newId() })], [main], []);
    expect(copy).toMatchObject({ taskId: null, goesOn: false, state: 'done' });
  });

  test('opens work of its own for what was under way and is closed since', () => {
    const taskId = newId();
    const [copy] = copiesOf([line({ taskId, state: 'under-way' })], [main], []);
    expect(copy?.goesOn).toBe(false);
    expect(copy?.taskId).not.toBe(taskId);
    expect(copy?.taskId).not.toBeNull();
  });

  test('puts lines of a post no longer held under the main one', () => {
    const [here, moved] = copiesOf([line(second), line({ unitId: newId() })], [main, second], []);
    expect(here?.positionId).toBe(second.positionId);
    expect(moved).toMatchObject(main);
  });
});

describe('frequent work', () => {
  const product = { id: newId(), name: 'Biên bản cuộc họp' };
  const suggestions = {
    products: [product],
    frequent: [
      { productId: product.id, positionId: newId(), times: 9, usualMinutes: 60 },
      { productId: product.id, positionId: main.positionId, times: 3, usualMinutes: 75 },
      { productId: newId(), positionId: main.positionId, times: 2, usualMinutes: 30 },
    ],
  } as unknown as Suggestions;

  test('is offered for the posts held that day and for products of the list', () => {
    expect(habitsOf(suggestions, [main], 5).map(({ usualMinutes }) => usualMinutes)).toEqual([75]);
  });

  test('makes a line with its usual time', () => {
    const [habit] = habitsOf(suggestions, [main], 5);
    if (!habit) throw new Error('no habit');
    expect(saidOfHabit(habit, [main])).toMatchObject({
      ...main,
      productId: product.id,
      time: '1:15',
      note: '',
    });
  });
});
