import { bringTexts } from './late.ts';
import { fileField } from './vi/file-field.ts';
import { refusals } from './vi/refusals.ts';

bringTexts({ problem: refusals, field: fileField });
