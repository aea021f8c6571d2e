import { TAKEN_STEPS, type TakenStep } from '@so-viec/shared/scheme/scheme.rules';
import { openTestServer, type TestServer } from '../index.ts';
import { clearSchemes, goUpTo, openDraft, takeStep } from '../scheme.ts';
import type { Row } from './asked.ts';
import type { Walk } from './walk.ts';

/** The step after which a dossier is in each state. */
const AFTER: Record<string, TakenStep> = {
  submitted: 'submission',
  'under appraisal': 'appraisal-start',
  'additions asked': 'additions-request',
  appraised: 'appraisal',
  approved: 'approval',
  'in force': 'entry-into-force',
  replaced: 'entry-into-force',
};
const SAID = { text: 'Đã xem', decision: '412/QĐ-UBND', on: '2024-01-12', dueDays: null };

async function schemeIn(server: TestServer, state: string): Promise<Row> {
  const scheme = await openDraft(server);
  if (state === 'awaiting force') {
    await goUpTo(server, scheme, 'approval');
    await takeStep(server, 'thu.dt', scheme, 'entry-into-force', { on: '2024-02-01' });
  }
  const after = AFTER[state];
  if (after) await goUpTo(server, scheme, after);
  if (state === 'replaced') await goUpTo(server, await openDraft(server), 'entry-into-force');
  const { fileId } = await server.db
    .selectFrom('scheme_file')
    .select('fileId')
    .where('schemeId', '=', scheme.id)
    .executeTakeFirstOrThrow();
  const content = { title: 'Đề án mới', note: '', campaignId: null };
  const { version } = await server.db
    .selectFrom('scheme')
    .select('version')
    .where('id', '=', scheme.id)
    .executeTakeFirstOrThrow();
  const steps = TAKEN_STEPS.map((step) => [
    `POST /schemes/:id/${step}`,
    step === 'force-change' ? { ...SAID, on: '2024-02-05' } : SAID,
  ]);
  return {
    says: { id: scheme.id, version },
    to: {
      ...Object.fromEntries(steps),
      'PUT /schemes/:id': { body: { ...content, version } },
      'DELETE /schemes/:id/files/:fileId': { fileId },
    },
    kept: ['scheme', scheme.id],
  };
}

/** Sets a dossier back to how it stood: what came of one step is taken away for the next. */
async function setBack({ db }: TestServer, { id, ...scheme }: Scheme): Promise<void> {
  await db.updateTable('scheme').set(scheme).where('id', '=', id).execute();
  const later = db.deleteFrom('scheme_step').where('schemeId', '=', id);
  await later.where('sequence', '>', scheme.stepCount).execute();
}

const findScheme = ({ db }: TestServer, id: string) =>
  db.selectFrom('scheme').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
type Scheme = Awaited<ReturnType<typeof findScheme>>;

/** A dossier of Sở Nội vụ in one state after another: a body has one on its way at a time. */
export const walkOfSchemes: Walk = async () => {
  const server = await openTestServer();
  let made: { state: string; row: Row; scheme: Scheme } | undefined;
  return {
    server,
    async make(state) {
      if (made?.state === state) {
        await setBack(server, made.scheme);
        return made.row;
      }
      await clearSchemes(server);
      const row = await schemeIn(server, state);
      made = { state, row, scheme: await findScheme(server, row.kept[1]) };
      return row;
    },
  };
};
