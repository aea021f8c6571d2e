import type { TFunction } from 'i18next';
import type { ClosingRow } from './queries.ts';

/** What opening a unit opens besides: all below it that is closed, and what stands above. */
export const reachWords = (
  t: TFunction,
  { name, kind, below }: Pick<ClosingRow, 'name' | 'kind' | 'below'>,
) =>
  t(`closing.reach.${kind === 'top' ? 'top' : 'unit'}`, {
    ...{ name, closed: below.closed },
    what: t(`closing.what.${below.areBodies ? 'bodies' : 'units'}`),
  });
