import type { PersonKey, UnitKey } from '@so-viec/db/testing';
import { insertRows, rowsFor } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import type { ReviewListView } from '../review/view/review-list.ts';
import type { ReviewView } from '../review/view/review-view.ts';
import type { Answer, Refusal, TestServer } from './index.ts';

export const REVIEW_MONTH = '2026-11';
/** Thursday 3 December 2026, 09:00 in Vietnam. */
export const REVIEW_NOW = '2026-12-03T02:00:00.000Z';

type Finding = { kind: 'fault' | 'delay'; quantity?: number };
interface Made {
  coefficientMilli?: number;
  quantity?: number;
  findings?: Finding[];
  on?: string;
  taskId?: string | null;
  standing?: string;
  productId?: string | null;
}

/** Work of November 2026 as rows, for what a review is made from. */
export function monthOf(server: TestServer) {
  const rows = rowsFor(server.fixture);
  const staff = server.fixture.productIds.staff;
  return {
    async assign(who: PersonKey, unit: UnitKey, changes: Partial<ReturnType<typeof rows.task>> = {}) {
      const given = { origin: 'assigned', productId: staff[0] ?? null, coefficientMilli: 1000, quantity: 1 };
      const task = rows.task(who, unit, {
        ...given,
        openedOn: '2026-11-02',
        dueOn: '2026-11-20',
        ...changes,
      });
      await insertRows(server.db, { task: [task] });
      return task.id;
    },
    async deliver(who: PersonKey, unit: UnitKey, made: Made = {}) {
      const { on = '2026-11-18', findings = [], ...changes } = made;
      const day = rows.day(who, unit, on, { state: 'accepted' });
      const known = await server.db
        .selectFrom('work_day')
        .selectAll()
        .where('cadreId', '=', day.cadreId)
        .where('workedOn', '=', on)
        .executeTakeFirst();
      if (!known) await insertRows(server.db, { work_day: [day] });
      const accepted = {
        productId: staff[0] ?? null,
        coefficientMilli: 1000,
        standing: 'accepted',
        degree: 100,
      };
      const output = rows.output(day, { ...accepted, workDayId: known?.id ?? day.id, ...changes });
      await insertRows(server.db, { output: [output] });
      await addFindings(server, output.id, findings);
      return output.id;
    },
    find: (outputId: string, ...findings: Finding[]) => addFindings(server, outputId, findings),
  };
}

async function addFindings(server: TestServer, outputId: string, findings: Finding[]): Promise<void> {
  for (const { kind, quantity = 1 } of findings) {
    const said = {
      id: newId(),
      outputId,
      dayStepId: null,
      kind,
      degree: null,
      quantity,
      reason: 'Thiếu căn cứ',
    };
    const rest = { at: '2026-11-19T02:00:00.000Z', accountId: null, deliveryId: null, ofCheckId: null };
    await server.db
      .insertInto('output_check')
      .values({ ...said, ...rest })
      .execute();
  }
}

/** Every general criterion at its most, but for those named. */
export function allPoints(but: Record<string, number> = {}) {
  return GENERAL_CRITERIA.map(({ code, mostHundredths }) => ({ code, value: but[code] ?? mostHundredths }));
}

type Taken = Refusal & { state: string; version: number; totalHundredths: number | null; level: string } & {
  answerDueOn: string | null;
};
type View = ReviewView & Refusal;

/** Somebody before a review of the month. */
export function reviewing(server: TestServer, username: string, cadre: string, month = REVIEW_MONTH) {
  const browser = server.as(username);
  const path = `/api/reviews/${cadre}/${month}`;
  const view = async (): Promise<View> => (await browser.get<View>(path)).body;
  const take = async (step: string, more: object = {}): Promise<Answer<Taken>> => {
    const { version, sheet, now } = await view();
    const seenTotal = (now ?? sheet)?.totalHundredths ?? null;
    return browser.post<Taken>(`${path}/${step}`, { id: newId(), version, seenTotal, reason: '', ...more });
  };
  const write = async (side: 'own' | 'authority', words: object) => {
    const { version } = await view();
    return browser.put<Taken>(`${path}/${side}`, { version, ...words });
  };
  return {
    get: () => browser.get<View>(path),
    view,
    take,
    write,
    /** Says everything and hands it in. */
    submit: async (but: Record<string, number> = {}) => {
      await write('own', { criteria: allPoints(but) });
      return take('submission');
    },
    list: (query = '') => browser.get<ReviewListView & Refusal>(`/api/review-months/${month}${query}`),
  };
}
