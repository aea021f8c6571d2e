import { type Act, DAYS, LINES } from './acts.ts';

type State = 'draft' | 'submitted' | 'returned' | 'accepted';

/** The log as a person thinks of it: lines with minutes, days in a state. It knows nothing of the program. */
export class PlainModel {
  readonly lines: ({ version: number; minutes: number } | 'none' | 'removed')[] = Array(LINES).fill('none');
  /** Undefined until a line of it was taken. */
  readonly days: (State | undefined)[] = DAYS.map(() => undefined);

  /** Does an act if it may be done; gives the code of its refusal, or "done". */
  perform(act: Act): string {
    if (act.do === 'write') return this.#write(act);
    if (act.do === 'remove') return this.#remove(act);
    return this.#step(act.do, act.day);
  }

  /** Minutes of a day, by its lines in their order. */
  linesOf(day: number): number[] {
    return this.lines.flatMap((one, n) =>
      n % DAYS.length === day && typeof one === 'object' ? [one.minutes] : [],
    );
  }

  #write({ line, minutes, isStale }: Extract<Act, { do: 'write' }>): string {
    const [known, day] = [this.lines[line], line % DAYS.length];
    if (typeof known === 'object' && known.minutes === minutes) return 'done';
    if (isStale) return 'stale-version';
    if (known === 'removed') return 'duplicate-id';
    const closed = this.#closed(day);
    if (closed) return closed;
    this.lines[line] = { version: typeof known === 'object' ? known.version + 1 : 1, minutes };
    this.days[day] ??= 'draft';
    return 'done';
  }

  #remove({ line, isStale }: Extract<Act, { do: 'remove' }>): string {
    const known = this.lines[line];
    if (typeof known !== 'object') return 'done';
    if (isStale) return 'stale-version';
    const closed = this.#closed(line % DAYS.length);
    if (closed) return closed;
    this.lines[line] = 'removed';
    return 'done';
  }

  #closed(day: number): string | undefined {
    if (this.days[day] === 'submitted') return 'day-submitted';
    return this.days[day] === 'accepted' ? 'day-accepted' : undefined;
  }

  #step(step: 'submit' | 'withdraw' | 'accept' | 'return' | 'reopen', day: number): string {
    const state = this.days[day];
    if (state === undefined) return 'not-found';
    if (step === 'submit') {
      const closed = this.#closed(day);
      if (closed) return closed;
      if (this.linesOf(day).length === 0) return 'day-empty';
      this.days[day] = 'submitted';
    } else if (step === 'reopen') {
      if (state !== 'accepted') return 'day-not-reviewed';
      this.days[day] = 'returned';
    } else {
      if (state !== 'submitted') return state === 'accepted' ? 'day-accepted' : 'day-not-submitted';
      this.days[day] = step === 'withdraw' ? 'draft' : step === 'accept' ? 'accepted' : 'returned';
    }
    return 'done';
  }
}
