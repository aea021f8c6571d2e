import { helpOrganisation } from './help-organisation.ts';
import { helpSystem } from './help-system.ts';
import { helpUnit } from './help-unit.ts';
import { helpWork } from './help-work.ts';

/** What stands beside every page, for somebody who opens it the first time. */
export const help = {
  label: 'Trợ giúp',
  of: 'Trợ giúp trang này',
  close: 'Đóng trợ giúp',
  steps: 'Cách làm',
  stuck: 'Nếu vướng',
  more: 'Thêm nữa',
  firstDay: 'Làm lại ba bước ngày đầu',
  guideCadre: 'Hướng dẫn một trang cho người ghi (PDF)',
  guideHead: 'Hướng dẫn một trang cho người phụ trách (PDF)',
  reading: 'Chữ nhỏ quá thì chỉnh cỡ chữ',
  page: { ...helpWork, ...helpUnit, ...helpOrganisation, ...helpSystem },
};
