import { bringTexts } from '../../lib/i18n/late.ts';
import { catalogueField } from '../../lib/i18n/vi/late-field.ts';
import { catalogue } from '../../lib/i18n/vi/organisation/catalogue.ts';
import { editionProblem } from '../../lib/i18n/vi/organisation/problem/edition-problem.ts';

bringTexts({ catalogue, problem: editionProblem, field: catalogueField });
