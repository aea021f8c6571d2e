import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

/** The keys of each database's trail, by its address. */
export type AuditKeysByUrl = readonly (readonly [url: string, keys: readonly string[]])[];

/** What a worker is told: what to do, and what the databases it may open are signed with. */
export interface WorkerOrder<Order> {
  order: Order;
  auditKeys: AuditKeysByUrl;
}

/** What a worker answers: how far it is, and in the end what came of it or why nothing did. */
export type WorkerAnswer<Progress, Result> =
  | { progress: Progress }
  | { end: 'done'; result: Result }
  | { end: 'failed'; error: unknown };

/** Does the orders that come to this thread; `tell` says how far one is. Those that write take the keys first. */
export function answerOrders<Order, Progress, Result>(
  work: (order: Order, tell: (progress: Progress) => void) => Promise<Result>,
  takeKeys: (keys: AuditKeysByUrl) => void = () => undefined,
): void {
  const say = (answer: WorkerAnswer<Progress, Result>) => parentPort?.postMessage(answer);
  parentPort?.on('message', ({ order, auditKeys }: WorkerOrder<Order>) => {
    takeKeys(auditKeys);
    work(order, (progress) => say({ progress })).then(
      (result) => say({ end: 'done', result }),
      (error: unknown) => say({ end: 'failed', error }),
    );
  });
}

/** On Linux a thread has a priority of its own; elsewhere it would be the whole server's. */
export function yieldToRequests(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
