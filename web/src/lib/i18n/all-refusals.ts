import { bringTexts } from './late.ts';
import { refusals } from './vi/refusals.ts';

bringTexts({ problem: refusals });
