import { ACCESS } from './access/access.row.ts';
import { SAME_ID } from './at-once/same-id.row.ts';
import { SAME_VERSION } from './at-once/same-version.row.ts';
import { DRAIN } from './down/drain.row.ts';
import { POSTGRES_DOWN } from './down/postgres-down.row.ts';
import { DRILL } from './drill/drill.row.ts';
import { FORGED } from './forged/forged.row.ts';
import { FULL_DISK } from './full-disk/full-disk.row.ts';
import { HOLES } from './holes/holes.row.ts';
import { HOSTILE } from './hostile/hostile.row.ts';
import { INSIDE } from './inside/inside.row.ts';
import { KILL } from './kill/kill.row.ts';
import { LOAD } from './load/load.row.ts';
import { MODEL } from './model/model.row.ts';
import { MUTATION } from './mutation/mutation.row.ts';
import { PAYLOAD_PAGES } from './payload-pages/payload-pages.row.ts';
import { PAYLOAD } from './payloads/payloads.row.ts';
import type { Row } from './row.ts';
import { TAMPER } from './tamper/tamper.row.ts';
import { ZONE } from './zones/zones.row.ts';

/** The rows of the table of figures that are tried for long. */
export const ROWS: readonly Row[] = [
  KILL,
  INSIDE,
  SAME_VERSION,
  SAME_ID,
  MODEL,
  HOSTILE,
  FORGED,
  PAYLOAD,
  PAYLOAD_PAGES,
  ZONE,
  POSTGRES_DOWN,
  DRAIN,
  FULL_DISK,
  DRILL,
  LOAD,
  TAMPER,
  ACCESS,
  HOLES,
  MUTATION,
];
