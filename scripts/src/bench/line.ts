import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { BenchBrowser } from './browser.ts';

interface DayAnswer {
  posts: { unitId: string; positionId: string }[];
  entries: { id: string; version: number }[];
}

/** A line with its product that is saved again and again: a version check, a revision, the sums and the trail each time. */
export class BenchLine {
  readonly #browser: BenchBrowser;
  readonly #content: Record<string, unknown>;
  readonly #id = newId();
  #version = 0;

  private constructor(browser: BenchBrowser, content: Record<string, unknown>) {
    this.#browser = browser;
    this.#content = content;
  }

  /** The first line of a day, new; lines that an earlier run left there are removed. */
  static async open(browser: BenchBrowser, day: CivilDay): Promise<BenchLine> {
    const { posts, entries } = await browser.ask<DayAnswer>('GET', `/api/work-days/${day}`);
    for (const { id, version } of entries) {
      await browser.ask('POST', `/api/work-entries/${id}/removal`, { version });
    }
    const { products } = await browser.ask<{ products: { id: string }[] }>(
      'GET',
      `/api/work-days/${day}/suggestions`,
    );
    const output = { id: newId(), name: 'Văn bản thẩm định', quantity: 1, documentNumber: '58/SNV-CCVC' };
    const post = { unitId: posts[0]?.unitId, positionId: posts[0]?.positionId, productId: products[0]?.id };
    const rest = { adHocBy: '', taskId: null, state: 'done', ordinal: 0, output };
    return new BenchLine(browser, { workedOn: day, ...post, ...rest });
  }

  async save(): Promise<void> {
    const minutes = 5 + (this.#version % 5);
    const body = { ...this.#content, minutes, note: `Lần ${this.#version}`, version: this.#version };
    await this.#browser.expect('PUT', `/api/work-entries/${this.#id}`, body);
    this.#version += 1;
  }
}
