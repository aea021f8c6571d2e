import { newId } from '@so-viec/shared/id/uuidv7';
import type { TransferTerms } from '@so-viec/shared/transfer/transfer.schema';
import type { TestServer } from './index.ts';
import { giveRole } from './roles.ts';

/** Phan Thị Yến is personnel officer of Sở Tài chính from here on, as Phúc is of Sở Nội vụ. */
export const openSecondOffice = (server: TestServer): Promise<void> =>
  giveRole(server, 'yen.pt', 'personnel', server.fixture.unitIds.stc);

/** Trần Thị Thu Hà is to go from Sở Nội vụ to Sở Tài chính. */
export const transferOf = (server: TestServer, more: object = {}) => ({
  ...{ side: 'sending', assignmentId: server.fixture.assignmentIds.ha },
  ...{ bodyId: server.fixture.unitIds.stc, fromOn: '2024-01-15' },
  ...{ decision: '45/QĐ-SNV', decidedOn: '2024-01-10', words: 'Theo nguyện vọng', ...more },
});

/** The post that Sở Tài chính has for her. */
export const offerOf = (server: TestServer, more: object = {}): TransferTerms => ({
  ...{ unitId: server.fixture.unitIds.stc, positionId: server.fixture.positionIds.finance },
  ...({ title: 'Chuyên viên', kind: 'primary', dailyMinutes: 480, weeklyPattern: null } as const),
  ...{ hasDutyToLog: true, toOn: null, ...more },
});

/** Sở Tài chính asks for her itself, by code and name. */
export const askingFor = (server: TestServer, more: object = {}) => {
  const { assignmentId: _, ...asked } = transferOf(server);
  return {
    ...{ ...asked, side: 'receiving', code: 'CB-HA', fullName: 'Trần Thị Thu Hà' },
    ...{ terms: offerOf(server), ...more },
  };
};

/** Proposes, as Phúc unless told. Gives the transfer's id. */
export async function proposeTransfer(
  server: TestServer,
  input: object = transferOf(server),
  as = 'phuc.nv',
): Promise<string> {
  const id = newId();
  const { status, body } = await server.as(as).put(`/api/transfers/${id}`, input);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return id;
}
