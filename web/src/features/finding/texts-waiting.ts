import { bringTexts } from '../../lib/i18n/late.ts';
import { findingWaiting } from '../../lib/i18n/vi/finding/finding-waiting.ts';

bringTexts({ findingWaiting });
