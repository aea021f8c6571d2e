import { newId } from '@so-viec/shared/id/uuidv7';
import type { PostKey, Said } from '../line/said.ts';
import { taskName, type WorkOption } from './options.ts';
import type { OpenTask, Product } from './suggestions.ts';

/** Leaves the work of many days that a line belonged to; a line under way opens one of its own. */
const ownTask = (said: Said): Partial<Said> =>
  said.goesOn
    ? { goesOn: false, taskId: said.state === 'under-way' ? newId() : null, outputId: newId() }
    : {};

function pickProduct(said: Said, product: Pick<Product, 'id' | 'name'>): Partial<Said> {
  if (said.productId === product.id) return { work: product.name };
  const work = { productId: product.id, work: product.name, isAdHoc: false, isGiven: false, adHocBy: '' };
  return { ...ownTask(said), ...work };
}

/** Goes on with open work: its name, its product so far, still under way. */
function pickTask(task: OpenTask): Partial<Said> {
  const { output } = task;
  return {
    productId: task.productId,
    isAdHoc: task.productId === null && !task.isGiven,
    isGiven: task.isGiven,
    proposes: false,
    adHocBy: task.isConfidential ? '' : task.adHocBy,
    isSecret: task.isConfidential ?? false,
    work: taskName(task),
    taskId: task.id,
    goesOn: true,
    state: 'under-way',
    ...(output &&
      !task.isConfidential && {
        outputId: output.id,
        outputName: output.name,
        quantity: String(output.quantity),
        documentNumber: output.documentNumber,
      }),
  };
}

/** What choosing from the list changes in a line. */
export function pick(said: Said, option: WorkOption): Partial<Said> {
  if (option.kind === 'product') return pickProduct(said, option.product);
  if (option.kind === 'task') return pickTask(option.task);
  const proposal = { proposes: true, proposalId: newId() };
  return {
    ...ownTask(said),
    ...proposal,
    productId: null,
    isAdHoc: true,
    isGiven: false,
    work: option.title,
  };
}

/** The post that a choice belongs to: the present one where it fits, else the first that does. */
export function postOfOption(option: WorkOption, present: PostKey, posts: readonly PostKey[]): PostKey {
  const fits = ({ unitId, positionId }: PostKey) =>
    (option.kind !== 'product' || [null, positionId].includes(option.product.positionId)) &&
    (option.kind !== 'task' || !option.task.isLead || option.task.unitId === unitId);
  return fits(present) ? present : (posts.find(fits) ?? present);
}

/** Typing in the field of work looks for other work; the title of ad hoc work is typed as it is. */
export function typeWork(said: Said, work: string): Partial<Said> {
  if (said.isAdHoc && work.trim() !== '') return { work };
  return { work, productId: null, isAdHoc: false, isGiven: false };
}

/** Under way belongs to work of many days, which is opened here when there is none yet. */
export function chooseState(said: Said, state: Said['state']): Partial<Said> {
  return state === 'under-way' ? { state, taskId: said.taskId ?? newId() } : { state };
}

/** Proposes ad hoc work to the head with its line, or leaves it a line only. */
export function choosePropose(said: Said, proposes: boolean): Partial<Said> {
  if (proposes) return { proposes, proposalId: said.taskId ?? newId() };
  const taskId = said.state === 'under-way' ? newId() : null;
  return { proposes, goesOn: false, taskId, outputId: newId() };
}
