/** The environment of this process without the machine's own settings of the product: what is tested and measured must not reach its data. */
export function testEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(SV_(?!TEST_)|DATABASE_URL$|PORT$|HOST$|NODE_ENV$|FORCE_COLOR$)/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}
