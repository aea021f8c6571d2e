import type { Evidence } from '@so-viec/db';
import { hostOf } from '@so-viec/shared/output/evidence-link';

/** A proof as its product's page shows it: a file by its name, a link as text with its host. */
export function viewOfEvidence(
  { id, kind, url, name, size, at, byName, removedAt, removedByName }: Evidence,
  acceptedAt: string | undefined,
) {
  return {
    id,
    kind: kind === 'link' ? ('link' as const) : ('file' as const),
    name,
    url,
    host: kind === 'link' ? hostOf(url) : '',
    size,
    at,
    /** Brought after the acceptance that stands: its head did not see it. */
    isLater: acceptedAt !== undefined && at > acceptedAt,
    by: byName ?? '',
    removedAt,
    removedBy: removedByName ?? '',
  };
}
