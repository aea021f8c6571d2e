import type { help as vi } from '../../vi/help/help.ts';
import type { Texts } from '../../vi.ts';
import { helpOrganisation } from './help-organisation.ts';
import { helpSystem } from './help-system.ts';
import { helpUnit } from './help-unit.ts';
import { helpWork } from './help-work.ts';

export const help: Texts<typeof vi> = {
  label: 'Help',
  of: 'Help for this page',
  close: 'Close help',
  steps: 'How it is done',
  stuck: 'If you are stuck',
  more: 'More',
  firstDay: 'The three steps of a first day again',
  guideCadre: 'A guide of one page for who logs (PDF, Vietnamese)',
  guideHead: 'A guide of one page for heads (PDF, Vietnamese)',
  reading: 'Larger text',
  page: { ...helpWork, ...helpUnit, ...helpOrganisation, ...helpSystem },
};
