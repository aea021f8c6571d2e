import { bringTexts } from '../../lib/i18n/late.ts';
import { closing } from '../../lib/i18n/vi/closing/closing.ts';
import { closingProblem } from '../../lib/i18n/vi/closing/closing-problem.ts';

bringTexts({ closing, problem: closingProblem });
