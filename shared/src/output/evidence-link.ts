const LONGEST = 2000;
/** A host of plain letters with a last part that is no number, a port if need be, then anything without gaps. */
const LINK = /^https:\/\/((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*(?::\d{1,5})?)((?:[/?#]\S*)?)$/i;
/** Marks that turn text around or hide: an address must read as what it is. */
const HIDDEN = /[\p{Cc}\p{Cf}]/u;

/**
 * An address that may prove a product, as it is stored: https only, with a named host, without a login in it. Undefined
 * for everything else.
 */
export function evidenceLink(text: string): string | undefined {
  const given = text.trim();
  if (given.length > LONGEST || HIDDEN.test(given)) return undefined;
  const [, host, rest] = LINK.exec(given) ?? [];
  if (Number(host?.split(':')[1] ?? 0) > 65_535) return undefined;
  return host === undefined ? undefined : `https://${host.toLowerCase()}${rest}`;
}

/** The host of a stored address, as it is shown beside it. */
export const hostOf = (link: string): string => LINK.exec(link)?.[1] ?? '';
