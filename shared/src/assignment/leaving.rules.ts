/** How a person leaves the bodies of the system. The kind is kept, never a reason of health or conduct. */
export const LEAVINGS = [
  'retired',
  'resigned',
  'transferred-out',
  'contract-ended',
  'dismissed',
  'died',
  'other',
] as const;
export type Leaving = (typeof LEAVINGS)[number];
