import { bringTexts } from '../../../lib/i18n/late.ts';
import { reviewForms } from '../../../lib/i18n/vi/review/review-forms.ts';

bringTexts({ reviewForms });
