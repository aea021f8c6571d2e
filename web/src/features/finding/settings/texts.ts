import '../texts.ts';
import { bringTexts } from '../../../lib/i18n/late.ts';
import { findingSettings } from '../../../lib/i18n/vi/finding/finding-settings.ts';

bringTexts({ findingSettings });
