import type { Db } from '@so-viec/db';
import type { Action } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Logger } from 'pino';
import type { Access } from '../access/access.ts';
import type { Config } from '../config.ts';

/** What the composition root hands to every request. */
export interface Deps {
  db: Db;
  config: Config;
  log: Logger;
  /** The one clock. */
  now(): Date;
  life: Life;
}

/** Whether the process is ending: it finishes what it has, and whoever sends it people is told to send no more. */
export interface Life {
  isDraining: boolean;
}

/** What a route finds in its context. `access` is there behind authentication only. */
export interface AppEnv {
  Variables: Deps & {
    today: CivilDay;
    access: Access;
    sessionId: string;
    action: Action;
    cspNonce: string;
  };
}
