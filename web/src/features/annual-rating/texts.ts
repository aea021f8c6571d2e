import { bringTexts } from '../../lib/i18n/late.ts';
import { schemeField } from '../../lib/i18n/vi/late-field.ts';
import { annual } from '../../lib/i18n/vi/review/annual.ts';
import { annualProblem } from '../../lib/i18n/vi/review/annual-problem.ts';

bringTexts({ annual, problem: annualProblem, field: schemeField });
