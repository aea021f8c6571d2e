import type { ActKind, DayName, DoneAct, RefusedAct } from './acts.ts';

/** Where acts stand: days that have left the list, acts refused, the act that can be taken back. */
export interface ActsState {
  /** Id → version at which a day left the list; submitted anew, it has another version and is back. */
  away: ReadonlyMap<string, number>;
  refused: readonly RefusedAct[];
  /** What can be taken back, the last first. */
  done: readonly DoneAct[];
}

export const NO_ACTS: ActsState = { away: new Map(), refused: [], done: [] };

export type ActsEvent =
  | { type: 'sent'; kind: ActKind; days: readonly DayName[] }
  | { type: 'refused'; act: RefusedAct }
  | { type: 'taken'; kind: ActKind; days: readonly DayName[] }
  | { type: 'dismissed'; workDayIds: readonly string[] }
  | { type: 'expired'; act: DoneAct };

const idsOf = (days: readonly DayName[]) => days.map((day) => day.workDayId);

function withoutRefusals(state: ActsState, ids: readonly string[]): ActsState {
  return { ...state, refused: state.refused.filter((act) => !ids.includes(act.workDayId)) };
}

function back(away: ActsState['away'], ids: readonly string[]): ActsState['away'] {
  return new Map([...away].filter(([id]) => !ids.includes(id)));
}

/** A day leaves the list when an act is sent, and comes back when it is refused or taken back. */
export function reduceActs(state: ActsState, event: ActsEvent): ActsState {
  switch (event.type) {
    case 'sent': {
      const next = withoutRefusals(state, idsOf(event.days));
      if (event.kind === 'undo' || event.kind === 'reopening') return next;
      const left = event.days.map((day) => [day.workDayId, day.version] as const);
      return { ...next, away: new Map([...state.away, ...left]) };
    }
    case 'refused': {
      const { act } = event;
      const away = act.kind === 'undo' ? state.away : back(state.away, [act.workDayId]);
      return { ...state, away, refused: [...withoutRefusals(state, [act.workDayId]).refused, act] };
    }
    case 'taken': {
      const { kind, days } = event;
      if (kind === 'acceptance' || kind === 'return')
        return { ...state, done: [{ kind, days }, ...state.done] };
      const ids = idsOf(days);
      const isBack = (act: DoneAct) => act.days.every(({ workDayId }) => ids.includes(workDayId));
      return { ...state, away: back(state.away, ids), done: state.done.filter((act) => !isBack(act)) };
    }
    case 'dismissed':
      return withoutRefusals(state, event.workDayIds);
    case 'expired':
      return { ...state, done: state.done.filter((act) => act !== event.act) };
  }
}
