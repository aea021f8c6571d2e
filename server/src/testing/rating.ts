import { newId } from '@so-viec/shared/id/uuidv7';
import type { BodyRatingsView } from '../rating/view/body-ratings-view.ts';
import type { RatingsView } from '../rating/view/ratings-view.ts';
import type { Refusal, TestServer } from './index.ts';

type Written = Refusal & { id: string; version: number };

/** Somebody before the ratings of a period. */
export function rating(server: TestServer, username: string, period = '2026-Q4') {
  const browser = server.as(username);
  const body = async (unit = 'SNV') =>
    (await browser.get<BodyRatingsView & Refusal>(`/api/ratings/${period}/bodies/${unit}`)).body;
  return {
    browser,
    bodies: () => browser.get<RatingsView & Refusal>(`/api/ratings/${period}`),
    body,
    person: async (code: string, unit?: string) => {
      const found = (await body(unit)).people.find((one) => one.code === code);
      if (!found) throw new Error(`${code} is not among those rated.`);
      return found;
    },
    score: (changes: object = {}) =>
      browser.post<Written>('/api/body-scores', {
        ...{ id: newId(), unit: 'SNV', period, generalHundredths: 2800, resultHundredths: 6500 },
        ...{ mostLevel: '', conditions: '', isOutstanding: false, ...changes },
      }),
    disqualify: (cadre: string, changes: object = {}) =>
      browser.post<Written>('/api/disqualifiers', {
        ...{ id: newId(), cadre, kind: 'discipline', happenedOn: '2026-11-03' },
        ...{ fact: 'Cảnh cáo', document: '7/QĐ-SNV', ...changes },
      }),
    decide: (cadre: string, decision: string, changes: object = {}) =>
      browser.post<Written>('/api/excellent-decisions', {
        ...{ id: newId(), cadre, period, decision, reason: 'Vượt tỷ lệ', number: '9/QĐ-SNV', ...changes },
      }),
  };
}
