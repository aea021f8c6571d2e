import { bringTexts } from '../../lib/i18n/late.ts';
import { output } from '../../lib/i18n/vi/work/output.ts';
import { outputProblem } from '../../lib/i18n/vi/work/output-problem.ts';

bringTexts({ output, problem: outputProblem });
