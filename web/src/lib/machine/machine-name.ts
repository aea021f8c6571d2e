const BROWSERS: [name: string, mark: RegExp][] = [
  ['Edge', /\bEdg/],
  ['Cốc Cốc', /coc_coc/i],
  ['Firefox', /\b(Firefox|FxiOS)/],
  ['Chrome', /\b(Chrome|CriOS)/],
  ['Safari', /\bSafari/],
];
const SYSTEMS: [name: string, mark: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** Browser and system by what a browser calls itself; undefined where it says neither. */
export function machineOf(userAgent: string): { browser: string; system: string } | undefined {
  const find = (marks: [string, RegExp][]) => marks.find(([, mark]) => mark.test(userAgent))?.[0];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  return browser && system ? { browser, system } : undefined;
}
