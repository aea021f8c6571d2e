import { bringTexts } from './late.ts';
import { lateField, refusals } from './vi/refusals.ts';

bringTexts({ problem: refusals, field: lateField });
