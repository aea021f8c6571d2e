import { bringTexts } from '../../lib/i18n/late.ts';
import { annual } from '../../lib/i18n/vi/review/annual.ts';
import { annualProblem } from '../../lib/i18n/vi/review/annual-problem.ts';

bringTexts({ annual, problem: annualProblem });
