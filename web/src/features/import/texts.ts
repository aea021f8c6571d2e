import { bringTexts } from '../../lib/i18n/late.ts';
import { importProblem } from '../../lib/i18n/vi/admin/import-problem.ts';
import { imports } from '../../lib/i18n/vi/admin/imports.ts';

bringTexts({ imports, problem: importProblem });
