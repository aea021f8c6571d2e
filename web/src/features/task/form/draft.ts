import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { documentBasis, readDocumentBasis } from '@so-viec/shared/task/basis.rules';
import type { BasisKind } from '@so-viec/shared/task/task.rules';
import type { TaskInput } from '@so-viec/shared/task/task.schema';
import type { Post, Product, TaskOfPage } from '../queries.ts';
import { milliText, readMilli, readQuantity } from '../words.ts';

/** A task as it is being typed. */
export interface Draft {
  /** "<cadre> <unit>" of the lead's post. */
  post: string;
  product: Pick<Product, 'id' | 'name'> | undefined;
  isOutside: boolean;
  proposedName: string;
  coefficient: string;
  title: string;
  quantity: string;
  from: string;
  due: string;
  quality: string;
  basisKind: BasisKind;
  /** The number of a document, the name of a plan, or who spoke. */
  basis: string;
  /** The day of a document. */
  basisOn: string;
  helpers: string[];
  reason: string;
}

export const keyOfPost = ({ cadreId, unitId }: Pick<Post, 'cadreId' | 'unitId'>): string =>
  `${cadreId} ${unitId}`;

export function emptyDraft(today: string, post: Post | undefined): Draft {
  return {
    ...{
      post: post ? keyOfPost(post) : '',
      product: undefined,
      isOutside: false,
      proposedName: '',
      coefficient: '',
    },
    ...{ title: '', quantity: '1', from: formatDay(today), due: '', quality: '', basisKind: '', basis: '' },
    basisOn: '',
    ...{ helpers: [], reason: '' },
  };
}

export function draftOf(task: TaskOfPage): Draft {
  const { productId, productName, proposedName, coefficientMilli, title, quality } = task;
  const document = readDocumentBasis(task.basis);
  const isDated = task.basisKind === 'document' && document.on !== undefined;
  return {
    post: keyOfPost(task),
    product: productId === null ? undefined : { id: productId, name: productName ?? '' },
    isOutside: productId === null,
    coefficient: productId === null ? milliText(coefficientMilli) : '',
    ...{ proposedName, title, quality, basisKind: task.basisKind as BasisKind },
    basis: isDated ? document.number : task.basis,
    basisOn: isDated && document.on ? formatDay(document.on) : '',
    quantity: String(task.quantity),
    from: formatDay(task.openedOn),
    due: task.dueOn ? formatDay(task.dueOn) : '',
    helpers: task.collaborators.map(({ cadreId }) => cadreId),
    reason: '',
  };
}

export type Missing = Partial<Record<keyof TaskInput | 'basisOn', string>>;

/** What is missing of the ground that work rests on. */
function basisMissing({ basisKind, basis, basisOn }: Draft): Missing {
  const isNamed = basisKind === '' || basisKind === 'plan' || basis.trim() !== '';
  const isDated = basisKind !== 'document' || parseDay(basisOn) !== undefined;
  return {
    ...(!isNamed && { basis: 'field.missing' }),
    ...(!isDated && { basisOn: 'field.document-day-missing' }),
  };
}

/** What is asked of the server, or what is still missing by field (keys of the catalogue). */
export function readDraft(
  draft: Draft,
  { requestId, version }: { requestId: string | null; version: number },
): { input: TaskInput } | { missing: Missing } {
  const [cadreId = '', unitId = ''] = draft.post.split(' ');
  const quantity = readQuantity(draft.quantity);
  const coefficientMilli = draft.isOutside ? readMilli(draft.coefficient) : null;
  const [openedOn, dueOn] = [parseDay(draft.from), draft.due.trim() === '' ? null : parseDay(draft.due)];
  const title =
    draft.title.trim() || (draft.isOutside ? draft.proposedName.trim() : (draft.product?.name ?? ''));
  const missing: Missing = {
    ...(cadreId === '' && { cadreId: 'tasks.form.personMissing' }),
    ...(!draft.isOutside && !draft.product && { productId: 'tasks.form.productMissing' }),
    ...(draft.isOutside && draft.proposedName.trim() === '' && { proposedName: 'field.missing' }),
    ...(coefficientMilli === undefined && { coefficientMilli: 'tasks.form.coefficientBad' }),
    ...(quantity === undefined && { quantity: 'tasks.form.quantityBad' }),
    ...(openedOn === undefined && { openedOn: 'field.bad-day' }),
    ...(dueOn === undefined && { dueOn: 'field.bad-day' }),
    ...basisMissing(draft),
  };
  if (
    quantity === undefined ||
    coefficientMilli === undefined ||
    openedOn === undefined ||
    dueOn === undefined
  ) {
    return { missing };
  }
  if (Object.keys(missing).length > 0) return { missing };
  const { quality, basisKind, helpers: collaboratorIds, reason } = draft;
  const basis = basisKind === 'document' ? documentBasis(draft.basis, parseDay(draft.basisOn)) : draft.basis;
  return {
    input: {
      ...{
        cadreId,
        unitId,
        title,
        quantity,
        quality,
        basisKind,
        basis,
        openedOn,
        dueOn,
        collaboratorIds,
        reason,
      },
      productId: draft.isOutside ? null : (draft.product?.id ?? null),
      proposedName: draft.isOutside ? draft.proposedName : '',
      ...{ coefficientMilli, requestId, version },
    },
  };
}
