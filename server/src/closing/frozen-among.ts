/** Whether all, some or none of these units are closed: their findings are counted as they were then. */
export function frozenAmong(
  closedUnitIds: ReadonlySet<string>,
  unitIds: readonly string[],
): 'all' | 'some' | 'none' {
  const closed = unitIds.filter((id) => closedUnitIds.has(id)).length;
  if (closed === 0) return 'none';
  return closed === unitIds.length ? 'all' : 'some';
}
