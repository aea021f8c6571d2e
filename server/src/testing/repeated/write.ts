import type { TestServer } from '../index.ts';

/** A request that makes something under an id of the client. */
export interface Write {
  as: string;
  path: string;
  method?: 'PUT';
  body: object;
  /** What must be there before, and when it is sent. */
  before?: () => Promise<void>;
  /** What the same id says the second time. */
  other: object;
  /** How many acts tell of it, where it is not one: an erasing closes an account too. */
  acts?: number;
}

/** The write under this id, on this server. */
export type WriteOf = (id: string, server: TestServer) => Write;
