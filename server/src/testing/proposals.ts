import { newId } from '@so-viec/shared/id/uuidv7';
import type { ProposalInput, TakingInput } from '@so-viec/shared/task/proposal.schema';
import type { Answer, Refusal } from './client.ts';
import type { TestServer } from './index.ts';
import type { TaskWritten } from './tasks.ts';

type Answered = Promise<Answer<Refusal & TaskWritten>>;

export interface Proposals {
  proposals: { id: string; title: string; version: number; from: { fullName: string } | null }[];
}

/** Work that Trần Thị Thu Hà proposes to her head. */
export function proposalFor({ fixture }: TestServer, changes: Partial<ProposalInput> = {}): ProposalInput {
  return {
    origin: 'ad-hoc',
    unitId: fixture.unitIds.ccvc,
    title: 'Rà soát hồ sơ số hóa',
    productId: null,
    askedBy: 'Phó Giám đốc Sở',
    quantity: 1,
    dueOn: null,
    note: '',
    version: 0,
    ...changes,
  };
}

export const propose = (server: TestServer, username: string, id: string, input: ProposalInput): Answered =>
  server.as(username).put(`/api/proposals/${id}`, input);

async function versionOf(server: TestServer, taskId: string): Promise<number> {
  const row = await server.db
    .selectFrom('task')
    .select('version')
    .where('id', '=', taskId)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Takes a proposal as a report on payroll, as it stands unless told. */
export async function take(
  server: TestServer,
  username: string,
  taskId: string,
  changes: Partial<TakingInput> = {},
): Answered {
  const input: TakingInput = {
    id: newId(),
    version: await versionOf(server, taskId),
    title: 'Báo cáo rà soát hồ sơ',
    productId: server.fixture.productIds.staff[3] ?? null,
    proposedName: '',
    coefficientMilli: null,
    quantity: 1,
    dueOn: null,
    reason: '',
    staysAssigned: false,
    ...changes,
  };
  return server.as(username).post(`/api/proposals/${taskId}/taking`, input);
}

export async function refuse(
  server: TestServer,
  username: string,
  taskId: string,
  reason: string,
  version?: number,
): Answered {
  const seen = version ?? (await versionOf(server, taskId));
  return server.as(username).post(`/api/proposals/${taskId}/refusal`, { id: newId(), version: seen, reason });
}
