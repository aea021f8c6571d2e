import type { AssignmentKind } from '../assignment/held.rules.ts';

/** The kind of the last step of a transfer. */
export const TRANSFER_STATES = ['proposed', 'accepted', 'refused', 'withdrawn'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** Whose officer proposed: the body that lets go, or the one that takes on. */
export const TRANSFER_SIDES = ['sending', 'receiving'] as const;
export type TransferSide = (typeof TRANSFER_SIDES)[number];

/** The side that answers what a side proposed. */
export const otherSide = (side: TransferSide): TransferSide => (side === 'sending' ? 'receiving' : 'sending');

/** A transfer is answered or withdrawn once. */
export const isWaiting = ({ state }: { state: TransferState }): boolean => state === 'proposed';

/**
 * What a post may be at the body that takes on: what it was (a move, the old one ends), or a secondment beside a
 * primary post, which stays.
 */
export const kindsAfter = (held: AssignmentKind): AssignmentKind[] =>
  held === 'primary' ? ['primary', 'secondment'] : [held];

/** Whether taking on leaves the old post standing. */
export const leavesPostStanding = (held: AssignmentKind, next: AssignmentKind): boolean => held !== next;
