export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258';

export function looksLikeLegacyVietnamese(_text: string): LegacyEncoding | undefined {
  return undefined;
}
