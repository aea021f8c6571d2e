/** What one release of the client is made of, as the build lists it. */
export type Release = {
  id: string;
  /** What a day needs without a network: kept when the worker is installed. */
  day: readonly string[];
  /** Every other file with a hash in its name: kept later, so that a page of this release goes on after the next one. */
  rest: readonly string[];
};

const PREFIX = 'so-viec-';

export const cacheOf = (releaseId: string): string => PREFIX + releaseId;

/** Where in its cache a release keeps its page. No file has this name. */
export const SHELL = '/.page';
/** Stands in the cache of a release that pages were opened from. */
export const USED = '/.used';

type Kind = 'page' | 'asset' | 'other';

/** How a request is answered; undefined: not by the worker, so that nothing about a person is ever in its caches. */
export function kindOf(
  request: { method: string; mode: string; url: string },
  origin: string,
): Kind | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin || url.pathname.startsWith('/api/')) return undefined;
  if (request.mode === 'navigate') return 'page';
  return url.pathname.startsWith('/assets/') ? 'asset' : 'other';
}

/** The release that a page belongs to. */
export const releaseOf = (page: string): string | undefined =>
  /<meta name="sv-release" content="([^"]+)"/.exec(page)?.[1];

/**
 * Caches nobody needs any more, of `names` in the order they were made: this release stays, and the one before it that
 * pages were opened from, whose open pages may still ask for their files.
 */
export function cachesToDrop(
  names: readonly string[],
  isUsed: (name: string) => boolean,
  own: string,
): string[] {
  const ours = names.filter((name) => name.startsWith(PREFIX) && name !== own);
  const before = ours.findLast(isUsed);
  return ours.filter((name) => name !== before);
}
