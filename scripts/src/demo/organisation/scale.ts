import type { BodySpec } from './body-table.ts';

/** Bodies whose log is alive in a demo that runs up to yesterday; in a small demo they are all there is. */
export const LIVE_BODIES = ['SNV', 'BTC', 'HCC', 'MTTQ', 'STC', 'VPTU', 'STP', 'KN', 'XPA', 'PTM'];

/** The least number of people with whom every account for trying out has its place. */
export const LEAST_CADRES = 30;

const PEOPLE_OF_A_COMMUNE = 20;
const WHOLE_PROVINCE = 600;
/** Beyond this many people more communes are made up, below it bodies only grow. */
const LARGEST_PROVINCE = 3000;

/** Bodies with their people for a demo of `cadres` people: a few bodies when small, more communes when large. */
export function scaledBodies(bodies: BodySpec[], cadres: number): BodySpec[] {
  const order = [
    ...LIVE_BODIES,
    ...bodies.map((body) => body.code).filter((code) => !LIVE_BODIES.includes(code)),
  ];
  const count = cadres >= WHOLE_PROVINCE ? bodies.length : Math.max(4, Math.floor(cadres / 10));
  const kept = new Set(order.slice(0, count));
  const chosen = [...bodies.filter((body) => kept.has(body.code)), ...moreCommunes(bodies, cadres)];
  const people = apportion(
    chosen.map((body) => body.people),
    cadres,
  );
  return chosen.map((body, i) => ({ ...body, people: people[i] ?? 1 }));
}

function moreCommunes(bodies: BodySpec[], cadres: number): BodySpec[] {
  const model = bodies.find((body) => body.kind.level === 'commune');
  const count = Math.ceil(Math.max(0, cadres - LARGEST_PROVINCE) / PEOPLE_OF_A_COMMUNE);
  if (!model) return [];
  return Array.from({ length: count }, (_, i) => {
    const code = `X${String(i + 1).padStart(4, '0')}`;
    const divisions = model.divisions.map((division) => ({ ...division, code }));
    return { ...model, code, name: `Ủy ban nhân dân xã số ${i + 1}`, divisions, people: PEOPLE_OF_A_COMMUNE };
  });
}

/** Whole shares of `total` in proportion to the weights, at least 1 each, largest remainders first. */
export function apportion(weights: number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const shares = exact.map((share) => Math.max(1, Math.floor(share)));
  const byRemainder = exact
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let left = total - shares.reduce((a, b) => a + b, 0);
  for (let turn = 0; left !== 0; turn++) {
    const i = byRemainder[turn % byRemainder.length]?.i ?? 0;
    const step = Math.sign(left);
    if ((shares[i] ?? 0) + step < 1) continue;
    shares[i] = (shares[i] ?? 0) + step;
    left -= step;
  }
  return shares;
}
