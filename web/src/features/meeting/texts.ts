import { bringTexts } from '../../lib/i18n/late.ts';
import { meeting, meetingProblem } from '../../lib/i18n/vi/work/meeting.ts';

bringTexts({ meeting, problem: meetingProblem });
