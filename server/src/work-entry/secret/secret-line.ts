import {
  countLinesOfTask,
  getCadreName,
  type OutputProduct,
  type Task,
  type Trx,
  type WorkEntry,
} from '@so-viec/db';
import { contentOfSecret, type SecretPart } from '@so-viec/shared/work-entry/secret.rules';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { Problem } from '../../http/problem.ts';
import { meetingIdOf } from '../../meeting/meeting-line.ts';
import { isTaken } from '../given-task.ts';
import type { Writer } from '../writer.ts';
import { vouchersOn } from './vouchers.ts';

/** Whether a line is confidential, and who can vouch for it. */
export interface Secrecy {
  isConfidential: boolean;
  voucherId: string | null;
}

/** As the line says; a page that says nothing of it leaves it as it is. */
export function secrecyOf(
  { isConfidential, voucherId }: WorkEntryInput,
  before: WorkEntry | undefined,
): Secrecy {
  const isSecret = isConfidential ?? before?.isConfidential === 1;
  const named = voucherId === undefined ? (before?.voucherId ?? null) : voucherId;
  return { isConfidential: isSecret, voucherId: isSecret ? named : null };
}

const CODES = {
  note: 'secret-note',
  adHocBy: 'secret-asker',
  'output.name': 'secret-output-name',
  'output.documentNumber': 'secret-number',
} as const satisfies Record<SecretPart, string>;

const at = (path: string, code: ConstructorParameters<typeof Problem>[0]) =>
  new Problem(code, { fields: [{ path, code }] });

/** Ad hoc work is known by its title alone: what is confidential is of a kind of the catalogue. */
export function refuseSecretAdHoc(input: WorkEntryInput, { isConfidential }: Secrecy): void {
  if (isConfidential && input.productId === null) throw at('productId', 'secret-ad-hoc');
}

interface Line {
  id: string;
  input: WorkEntryInput;
  secrecy: Secrecy;
  product: OutputProduct | null;
  task: Task | undefined;
  before: WorkEntry | undefined;
}

/** Refuses any content in a confidential line, one for which nobody is named, and work that mixes it with other lines. */
export async function refuseContent(trx: Trx, writer: Writer, line: Line): Promise<void> {
  await refuseMixedWork(trx, line);
  const { input, secrecy, product, before } = line;
  if (!secrecy.isConfidential) return;
  // The meeting that somebody called is known by its name.
  if (meetingIdOf(input, before)) throw at('meetingId', 'secret-meeting');
  const said = contentOfSecret(input, product?.name ?? '');
  if (said.length > 0) {
    throw new Problem('secret-content', { fields: said.map((path) => ({ path, code: CODES[path] })) });
  }
  refuseVoucher(writer, line);
}

function refuseVoucher(writer: Writer, { input, secrecy, before }: Line): void {
  const { voucherId } = secrecy;
  if (voucherId === null) throw at('voucherId', 'voucher-missing');
  if (before?.voucherId === voucherId && before.unitId === input.unitId) return;
  const { workedOn: day, unitId } = input;
  const { cadreId, access } = writer;
  if (!vouchersOn(access.organisation, { cadreId, unitId, day }).includes(voucherId)) {
    throw at('voucherId', 'voucher-not-above');
  }
}

/** Work of many days is confidential with all its lines, or with none; what a head gave has a content of its own. */
async function refuseMixedWork(trx: Trx, { id, secrecy, task }: Line): Promise<void> {
  if (!task) return;
  const lines = await countLinesOfTask(trx, { taskId: task.id, exceptEntryId: id });
  if (secrecy.isConfidential) {
    if (isTaken(task) || task.origin !== 'routine' || lines.open > 0) throw at('taskId', 'secret-task');
  } else if (lines.secret > 0) throw at('taskId', 'secret-task');
}

/** The name of who can vouch for a line, for the answer of its write. */
export async function nameOfVoucher(trx: Trx, { voucherId }: Secrecy): Promise<string | null> {
  return voucherId === null ? null : (await getCadreName(trx, voucherId)).fullName;
}
