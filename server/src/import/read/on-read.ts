/** Hears how much of a file is read: 0 to 1. */
export type OnRead = (share: number) => void;
