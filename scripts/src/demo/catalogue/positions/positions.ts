import { COMMON_POSITIONS } from './common.data.ts';
import { GOVERNMENT_POSITIONS } from './government.data.ts';
import { MORE_GOVERNMENT_POSITIONS } from './government-2.data.ts';
import { LEADING_POSITIONS } from './leading.data.ts';
import { PARTY_POSITIONS } from './party.data.ts';
import type { PositionSpec } from './position-spec.ts';
import { SERVICE_POSITIONS } from './service.data.ts';

/** Every position of the demo's catalogue. */
export const POSITIONS: PositionSpec[] = [
  ...LEADING_POSITIONS,
  ...PARTY_POSITIONS,
  ...GOVERNMENT_POSITIONS,
  ...MORE_GOVERNMENT_POSITIONS,
  ...SERVICE_POSITIONS,
  ...COMMON_POSITIONS,
];
