import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { sharedAuditKeys } from '@so-viec/db';
import type { WorkerAnswer, WorkerOrder } from './worker-orders.ts';

/** A thread that has nothing to do is let go after so long; starting one takes a second. */
const IDLE_LIMIT = 60_000;
/** What a disk holds that does not answer is stopped by nothing: it is waited for so long. */
const STOP_LIMIT = 5_000;

/** A worker that was stopped from outside. */
export class Interrupted extends Error {}

/** A thread that does one job after the other, started with the first and let go when there are none. */
export class WorkerLane<Order, Progress, Result = undefined> {
  readonly #file: string;
  readonly #mostMemory: number;
  #thread: Worker | undefined;
  /** Gives up the job under way. */
  #leave: (() => void) | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** `mostMemory` is that of its JavaScript, in MB; a job that wants more fails alone. */
  constructor(file: string, mostMemory: number) {
    this.#file = file;
    this.#mostMemory = mostMemory;
  }

  /** Has a job done after those given before. Throws what the job threw, and Interrupted when it was stopped. */
  do(order: Order, onProgress: (progress: Progress) => void = () => undefined): Promise<Result> {
    const result = this.#last.then(() => this.#send(order, onProgress));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Settles once all that was given so far is done. */
  get free(): Promise<unknown> {
    return this.#last;
  }

  /** Stops the thread whatever it does, or leaves it alone where it cannot be stopped. */
  async stop(limit = STOP_LIMIT): Promise<void> {
    const thread = this.#thread;
    if (!thread) return;
    const over = new AbortController();
    await Promise.race([thread.terminate(), sleep(limit, undefined, over).catch(() => undefined)]);
    over.abort();
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    thread.unref();
    this.#leave?.();
  }

  #send(order: Order, onProgress: (progress: Progress) => void): Promise<Result> {
    const worker = this.#open();
    worker.ref();
    return new Promise<Result>((resolve, reject) => {
      const end = (settle: () => void) => {
        worker.off('message', hear).off('error', fail).off('exit', leave);
        worker.unref();
        this.#leave = undefined;
        this.#idle = setTimeout(() => void worker.terminate(), IDLE_LIMIT);
        this.#idle.unref();
        settle();
      };
      const hear = (answer: WorkerAnswer<Progress, Result>) => {
        if ('progress' in answer) onProgress(answer.progress);
        else end(() => (answer.end === 'done' ? resolve(answer.result) : reject(answer.error)));
      };
      const fail = (error: unknown) => end(() => reject(error));
      const leave = () => end(() => reject(new Interrupted()));
      this.#leave = leave;
      worker.on('message', hear).once('error', fail).once('exit', leave);
      const message: WorkerOrder<Order> = { order, auditKeys: sharedAuditKeys() };
      worker.postMessage(message);
    });
  }

  #open(): Worker {
    clearTimeout(this.#idle);
    if (this.#thread) return this.#thread;
    const fresh = new Worker(this.#file, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#mostMemory },
    });
    fresh.once('exit', () => {
      if (this.#thread === fresh) this.#thread = undefined;
    });
    this.#thread = fresh;
    return fresh;
  }
}
