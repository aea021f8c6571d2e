import { bringTexts } from '../../../lib/i18n/late.ts';
import { device, deviceProblem } from '../../../lib/i18n/vi/admin/device.ts';

bringTexts({ device, problem: deviceProblem });
