/** Units that stand for a whole territory or for everything: they are bodies to the tree, but make no scheme. */
const TERRITORIES = ['central', 'province'];

/** Whether a unit is a body that makes a scheme of its job positions. */
export function makesScheme({ isBody, level }: { isBody: boolean; level: string }): boolean {
  return isBody && !TERRITORIES.includes(level);
}
