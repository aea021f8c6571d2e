import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type ImportPhase, type ImportReport, importFile, type OnProgress } from '@so-viec/server';
import { IMPORT_KINDS, isImportKind } from '@so-viec/shared/import/import-row';
import { createProgress, type Progress } from '../progress/progress.ts';
import { type Command, CommandProblem, withNewDatabase, wrongUse } from './command.ts';
import { reportInWords } from './import-words.ts';
import { readOptions } from './options.ts';

/** `sv import`: previews or writes a spreadsheet, all or nothing. Exit code 1 when anything is refused. */
export const command: Command = {
  name: 'import',
  usage: [`sv import ${IMPORT_KINDS.join('|')} FILE [--dry-run] [--edition CODE] [--json]`],
  async run(args, around) {
    const kinds = { 'dry-run': 'switch', json: 'switch', edition: 'text' } as const;
    const { words, options } = readOptions(command, args, kinds);
    const [kind = '', file, ...more] = words;
    if (!isImportKind(kind) || file === undefined || more.length > 0) throw wrongUse(command.usage);
    const bytes = readBytes(resolve(around.folder, file));
    const drawing = drawProgress();
    const report = await withNewDatabase(around, (db) =>
      importFile(db, {
        kind,
        bytes,
        fileName: basename(file),
        isDryRun: options['dry-run'],
        ...(options.edition !== undefined && { edition: options.edition }),
        now: around.now(),
        onProgress: drawing.onProgress,
      }),
    ).finally(drawing.done);
    around.out(options.json ? `${JSON.stringify(report)}\n` : reportInWords(report));
    if (report.refused === 0) return 0;
    around.err(`${refusalSentence(report)}\n`);
    return 1;
  },
};

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new CommandProblem(`Không đọc được tệp ${path}: xem lại đường dẫn và quyền đọc.`);
  }
}

function refusalSentence({ file, refusals, isDryRun }: ImportReport): string {
  const first = refusals[0]?.text ?? '';
  const outcome = isDryRun ? 'Nạp thật sẽ bị từ chối' : 'Không nạp gì';
  return `${file}: ${outcome}, ${refusals.length} chỗ cần sửa. ${first}`;
}

const PHASES: Record<ImportPhase, string> = {
  read: 'Đọc tệp',
  check: 'Kiểm tra',
  write: 'Ghi',
  figures: 'Cộng số liệu',
};

/** One bar for each phase. */
function drawProgress(): { onProgress: OnProgress; done: () => void } {
  let phase: ImportPhase | undefined;
  let bar: Progress | undefined;
  let drawn = -1;
  return {
    onProgress(done, total, next) {
      if (next !== phase) {
        bar?.done();
        bar = createProgress(PHASES[next], total);
        phase = next;
        drawn = -1;
      }
      if (done !== drawn) bar?.update(done);
      drawn = done;
    },
    done: () => bar?.done(),
  };
}
