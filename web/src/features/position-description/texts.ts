import { bringTexts } from '../../lib/i18n/late.ts';
import { description } from '../../lib/i18n/vi/organisation/description.ts';
import { wordProblem } from '../../lib/i18n/vi/organisation/problem/word-problem.ts';

bringTexts({ description, problem: wordProblem });
