/** Nobody tells SNV from snv on paper. */
export const isSameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Tells a new code that differs only in case from one that is known, or was asked about before; gives that other one. */
export function namesakes(known: Iterable<string>): (code: string) => string | undefined {
  const exact = new Set(known);
  const byFold = new Map([...exact].map((code) => [code.toLowerCase(), code]));
  return (code) => {
    if (exact.has(code)) return undefined;
    exact.add(code);
    const other = byFold.get(code.toLowerCase());
    if (other === undefined) byFold.set(code.toLowerCase(), code);
    return other;
  };
}
