import { bringTexts } from '../../lib/i18n/late.ts';
import { scheme } from '../../lib/i18n/vi/organisation/scheme.ts';
import { schemeProblem } from '../../lib/i18n/vi/organisation/scheme-problem.ts';

bringTexts({ scheme, problem: schemeProblem });
