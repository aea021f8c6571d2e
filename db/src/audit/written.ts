/** Throws where the database kept back something of what is written to the trail: the act may not go on without it. */
export function refuseUnwritten(
  table: 'audit_event' | 'audit_head' | 'audit_checkpoint',
  written: number | bigint | undefined,
  expected: number,
): void {
  if (Number(written ?? 0) !== expected)
    throw new Error(
      `${table} kept ${written ?? 0} of ${expected}: something in the database keeps rows back`,
    );
}
