import { bringTexts } from '../../lib/i18n/late.ts';
import { job } from '../../lib/i18n/vi/job/job.ts';
import '../../lib/i18n/all-refusals.ts';

bringTexts({ job });
