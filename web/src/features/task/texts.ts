import { bringTexts } from '../../lib/i18n/late.ts';
import { tasks } from '../../lib/i18n/vi/work/tasks.ts';

bringTexts({ tasks });
