import type { ChecksBench } from './measure.ts';

const fixed = (value: number, places: number): string => value.toFixed(places).replace('.', ',');
const percent = (share: number): string => `${fixed(100 * share, 1)} %`;

/** The checks: how right, how complete, how fast. */
export function checksOf({ months, rules, honest, honestNamed, runs, beside }: ChecksBench): string {
  const rows = rules.map(({ rule, precision, recall, planted, curve }) => {
    const found = curve.map((one) => fixed(one, 2)).join('  ');
    const known = planted === 0 ? '–' : percent(recall);
    return `  ${rule.padEnd(22)} ${percent(precision).padStart(8)} ${known.padStart(8)} ${String(planted).padStart(6)}   ${found}`;
  });
  const times = runs.map(
    ({ people, lines, seconds, megabytes }) =>
      `  ${people} người, ${lines} dòng: ${fixed(seconds, 2)} giây máy, ${fixed((1e6 * seconds) / lines, 1)} µs một dòng, ${fixed(megabytes, 0)} MB`,
  );
  return [
    `Các phép kiểm dấu hiệu, trên ${months} tháng dựng có nhãn (mức ≥ 95 %)`,
    `  ${'phép kiểm'.padEnd(22)} đúng khi nêu  tìm được  đã cài    tỷ lệ tìm được theo mức 0,2 0,4 0,6 0,8 0,9 1`,
    ...rows,
    `  ${honest} người và cơ quan ngay thẳng, bị nêu ${percent(honestNamed)} (mức ≤ 2 %)`,
    ...times,
    besideLine(beside),
    '',
  ].join('\n');
}

function besideLine({ seconds, megabytes, dayBefore, dayMeanwhile, made }: ChecksBench['beside']): string {
  const memory = megabytes === null ? '' : `, máy chủ giữ ${fixed(megabytes, 0)} MB`;
  const day = `ngày của tôi p99 ${fixed(dayBefore.p99, 1)} → ${fixed(dayMeanwhile.p99, 1)} ms (mức ≤ 100 ms)`;
  return `  trong máy chủ, tháng của ${made.people} người: ${fixed(seconds, 1)} giây${memory}, ${day}`;
}
