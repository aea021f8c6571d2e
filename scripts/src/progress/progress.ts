export type Progress = {
  /** Says how many of the total are done. */
  update: (done: number) => void;
  /** Clears the bar and, with `text`, leaves one line in its place. */
  done: (text?: string) => void;
};

type Screen = { isTTY?: boolean; columns?: number; write: (text: string) => unknown };

const CELLS = 24;
const BETWEEN_DRAWINGS_MS = 80;

/** A bar with the count in words on a terminal ("Nạp cán bộ ████░░░░ 512 / 1.412"); nothing in a pipe. Writes to stderr. */
export function createProgress(label: string, total: number, screen: Screen = process.stderr): Progress {
  if (!screen.isTTY) return { update: () => undefined, done: () => undefined };
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    update(done) {
      const now = performance.now();
      if (done < total && now - drawnAt < BETWEEN_DRAWINGS_MS) return;
      drawnAt = now;
      screen.write(`\r\u001B[2K${cut(barOf(label, done, total), screen.columns || 80)}`);
    },
    done(text) {
      screen.write(`\r\u001B[2K${text ? `${text}\n` : ''}`);
    },
  };
}

function barOf(label: string, done: number, total: number): string {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
  const full = Math.floor(share * CELLS);
  const number = new Intl.NumberFormat('vi-VN');
  const bar = '█'.repeat(full) + '░'.repeat(CELLS - full);
  return `${label} ${bar} ${number.format(done)} / ${number.format(total)}`;
}

function cut(line: string, columns: number): string {
  return line.length < columns ? line : line.slice(0, columns - 1);
}
