import { setTimeout as wait } from 'node:timers/promises';
import { FIXTURE_PASSWORD, type Fixture, type PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type Answered, BenchBrowser } from '../../bench/browser.ts';
import { lineBody, personOf, recentDay, usernameOf } from '../fixture/people.ts';
import type { Known, Line } from './ledger.ts';

const PAUSE = 50;

/** Somebody who writes lines one after the other and keeps a ledger of what was answered. */
export class Writer {
  readonly lines: Line[] = [];
  /** Answers that nobody should get: refusals of what is right, errors. */
  readonly surprises: string[] = [];
  readonly #who: PersonKey;
  readonly #number: number;
  readonly #fixture: Fixture;
  #browser: BenchBrowser | undefined;
  #acts = 0;

  constructor(fixture: Fixture, number: number) {
    this.#fixture = fixture;
    this.#number = number;
    this.#who = personOf(number);
  }

  /** Sends what follows to this server; the session goes on where there is one. */
  async moveTo(url: string): Promise<void> {
    const before = this.#browser;
    before?.close();
    this.#browser = new BenchBrowser(url, before?.cookie);
    if (!before) await this.#browser.signIn(usernameOf(this.#who), FIXTURE_PASSWORD);
  }

  /** Sends again what was not answered, as an outbox does. */
  async settle(): Promise<void> {
    for (const line of this.lines) if (line.sent) await this.#send(line, line.sent);
  }

  /** Writes until the server answers no more or the signal comes. */
  async writeUntil(signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted) await this.#act();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Writes until the signal comes, here or, where nobody answers, at the next address. */
  async writeAtAny(urls: () => readonly string[], signal: AbortSignal): Promise<void> {
    for (let turn = this.#number; !signal.aborted; turn++) {
      const at = urls();
      try {
        await this.moveTo(at[turn % at.length] ?? '');
        for (; !signal.aborted; ) await this.#actAgain();
      } catch {
        await wait(PAUSE);
      }
    }
  }

  /** Looks at the days that were written; what could not be read. */
  async readsItsDays(): Promise<string[]> {
    const days = [...new Set(this.lines.flatMap(({ answered }) => answered?.content?.workedOn ?? []))];
    const statuses = await Promise.all(
      days.map(async (day) => (await this.#browser?.send('GET', `/api/work-days/${day}`))?.status),
    );
    return statuses.filter((status) => status !== 200).map((status) => `a day was read with ${status}`);
  }

  /** Tries one write at an address; whether all that was sent is answered now. */
  async tryAt(url: string): Promise<boolean> {
    try {
      await this.moveTo(url);
      await this.#actAgain();
    } catch {
      return false;
    }
    return this.lines.every(({ sent }) => sent === null);
  }

  /** What was not answered goes first, as in an outbox. */
  async #actAgain(): Promise<void> {
    const held = this.lines.find(({ sent }) => sent);
    if (!held?.sent) return this.#act();
    await wait(PAUSE);
    await this.#send(held, held.sent);
  }

  close(): void {
    this.#browser?.close();
  }

  /** Of ten acts six are new lines, three change one, one removes one; half of the lines hand a product in. */
  async #act(): Promise<void> {
    const act = this.#acts++;
    const line = act % 10 < 6 ? undefined : this.lines.findLast(({ answered }) => answered?.content);
    const [before, now] = [line?.answered, { note: `${this.#number}/${act}`, minutes: 1 + (act % 3) }];
    if (!line || !before?.content) {
      const content = { ...now, workedOn: recentDay(act), outputId: act % 2 === 0 ? newId() : null };
      const opened: Line = { id: newId(), answered: null, sent: null };
      this.lines.push(opened);
      await this.#send(opened, { version: 1, content });
    } else if (act % 10 === 9) {
      await this.#send(line, { version: before.version, content: null });
    } else {
      await this.#send(line, { version: before.version + 1, content: { ...before.content, ...now } });
    }
  }

  async #send(line: Line, known: Known): Promise<void> {
    line.sent = known;
    const { status, body } = await this.#ask(line.id, known);
    if (status >= 200 && status <= 299) {
      line.answered = known;
      line.sent = null;
      return;
    }
    this.surprises.push(`${status} ${body.toString().slice(0, 200)}`);
    if (status < 500) line.sent = null;
  }

  #ask(id: string, { version, content }: Known): Promise<Answered> {
    const browser = this.#browser;
    if (!browser) throw new Error('A writer has nowhere to write to.');
    const path = `/api/work-entries/${id}`;
    if (content === null) return browser.send('POST', `${path}/removal`, { version });
    return browser.send('PUT', path, lineBody(this.#fixture, this.#who, content, version - 1));
  }
}
