import { checkMonth, type NamedFinding } from '@so-viec/server';
import { formatMonth, type Month } from '@so-viec/shared/civil-day/civil-day';
import { formatWhole } from '@so-viec/shared/decimal/decimal';
import { type Command, CommandProblem, withDatabase } from '../command.ts';
import { readMonth } from '../options.ts';

/** `sv check`: what in a month needs a look, kept for the people concerned; `--dry-run` writes nothing. */
export const command: Command = {
  name: 'check',
  usage: ['sv check YYYY-MM [--unit CODE] [--dry-run] [--json]'],
  async run(args, around) {
    const isDryRun = args.includes('--dry-run');
    const { month, unit, json } = readMonth(
      command,
      args.filter((arg) => arg !== '--dry-run'),
    );
    const of = { month, unit, isDryRun };
    const findings = await withDatabase(around, (db) => checkMonth(db, of, around.now()));
    if (!findings) throw new CommandProblem(`Không có đơn vị nào mã "${unit}".`);
    around.out(
      json ? `${JSON.stringify({ month, findings: findings.map(jsonOf) })}\n` : textOf(month, findings),
    );
    return 0;
  },
};

const jsonOf = ({ rule, subject, severity, evidence, text }: NamedFinding) => ({
  rule,
  subject,
  severity,
  evidence,
  text,
});

const SEVERITIES = { note: 'ghi chú', look: 'cần xem', 'look-first': 'xem trước' } as const;

function textOf(month: Month, findings: readonly NamedFinding[]): string {
  if (findings.length === 0) return `Tháng ${formatMonth(month)}: không có dấu hiệu nào cần xem lại.\n`;
  const parts = [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, seen]) => {
    const lines = seen.map(
      ({ subject, name, severity, text }) =>
        `  ${SEVERITIES[severity].padEnd(9)}  ${subject.code}  ${name}: ${text}`,
    );
    return `${rule} (${formatWhole(seen.length)})\n${lines.join('\n')}`;
  });
  return `Tháng ${formatMonth(month)}: ${formatWhole(findings.length)} dấu hiệu cần xem lại\n\n${parts.join('\n\n')}\n`;
}
