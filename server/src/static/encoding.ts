/** The packing that a request takes best: brotli before gzip, and neither where its weight is 0. */
export function bestEncoding(
  acceptEncoding: string,
  has: { br: boolean; gzip: boolean },
): 'br' | 'gzip' | undefined {
  const taken = new Map(
    acceptEncoding.split(',').map((part) => {
      const [name = '', ...params] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = params.find((param) => param.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  const takes = (name: string) => (taken.get(name) ?? taken.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find((name) => has[name] && takes(name));
}
