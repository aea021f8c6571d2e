import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'public', 'huong-dan');
const POINTS_PER_MM = 72 / 25.4;

describe('a guide on paper', () => {
  test.each(['nguoi-ghi', 'nguoi-phu-trach'])('%s is one page of A4, tagged, in Vietnamese', (name) => {
    const pdf = readFileSync(join(FOLDER, `${name}.pdf`), 'latin1');
    expect(pdf.match(/\/Type \/Page$/gm)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Math.round(Number(width) / POINTS_PER_MM)).toBe(210);
    expect(Math.round(Number(height) / POINTS_PER_MM)).toBe(297);
    expect(pdf).toMatch(/\/Lang \(vi\)/);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf.length).toBeLessThan(1_000_000);
  });

  test.each(['nguoi-ghi', 'nguoi-phu-trach'])('%s is where help leads to', (name) => {
    const links = readFileSync(join(import.meta.dirname, '../../features/help/help-links.tsx'), 'utf8');
    expect(links).toContain(`/huong-dan/${name}.pdf`);
  });
});
