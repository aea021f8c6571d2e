import { bringTexts } from '../../lib/i18n/late.ts';
import { schemeField } from '../../lib/i18n/vi/late-field.ts';
import { schemeProblem } from '../../lib/i18n/vi/organisation/problem/scheme-problem.ts';
import { scheme } from '../../lib/i18n/vi/organisation/scheme.ts';

bringTexts({ scheme, problem: schemeProblem, field: schemeField });
