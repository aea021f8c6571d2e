import { newId } from '@so-viec/shared/id/uuidv7';
import type { Outcome } from '../day-review/outcomes.ts';
import type { StepTaken } from '../day-review/review-step.ts';
import type { Answer, Refusal } from './client.ts';
import type { TestServer } from './index.ts';
import type { SubmittedDay } from './submitted-day.ts';

type Refused = Refusal & { current: { state: string; version: number; steps: { by: string | null }[] } };
type Outcomes = Refusal & { outcomes: (Outcome & { problem: Refused })[] };
type DayAsSeen = Pick<SubmittedDay, 'id' | 'version'>;

interface Asked {
  id?: string;
  day: DayAsSeen;
  checks?: unknown[];
}

/** What a reviewer does to days in tests, through HTTP. */
export function reviewer(server: TestServer, username: string) {
  const browser = server.as(username);
  const several = async (path: string, days: object[]) => {
    const { status, body } = await browser.post<Outcomes>(path, { days });
    return { status, body, outcomes: body.outcomes, first: body.outcomes?.[0] };
  };
  const step = (path: string, { id = newId(), day, reason }: Asked & { reason: string }) =>
    browser.post<StepTaken & Refused>(`/api/day-reviews/${day.id}/${path}`, {
      id,
      version: day.version,
      reason,
    });
  return {
    accept: (...days: Asked[]) =>
      several(
        '/api/day-reviews/acceptance',
        days.map(({ id = newId(), day, checks = [] }) => {
          return { id, workDayId: day.id, version: day.version, checks };
        }),
      ),
    undo: (...days: Asked[]) =>
      several(
        '/api/day-reviews/undo',
        days.map(({ id = newId(), day }) => ({ id, workDayId: day.id, version: day.version })),
      ),
    giveBack: (asked: Asked & { reason: string }): Promise<Answer<StepTaken & Refused>> =>
      step('return', asked),
    reopen: (asked: Asked & { reason: string }): Promise<Answer<StepTaken & Refused>> =>
      step('reopening', asked),
  };
}
