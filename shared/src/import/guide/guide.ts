import type { TableKind } from '../import-row.ts';
import type { Guide } from './column-guide.ts';
import { ORGANISATION_GUIDES } from './organisation.guide.ts';
import { TASK_GUIDE } from './task.guide.ts';
import { WORK_GUIDES } from './work.guide.ts';

/** How each kind is called, what its template is for, and the name of its file. */
export const KIND_GUIDES: {
  readonly [K in TableKind]: { name: string; file: string; about: string; columns: Guide<K> };
} = {
  units: {
    name: 'Đơn vị',
    file: 'don-vi',
    about: 'Mỗi dòng là một đơn vị từ một ngày. Đổi tên, chuyển cấp trên: thêm dòng cùng mã với ngày mới.',
    columns: ORGANISATION_GUIDES.units,
  },
  positions: {
    name: 'Vị trí việc làm',
    file: 'vi-tri',
    about: 'Mỗi dòng là một vị trí của danh mục đang dùng, hoặc của danh mục được chọn khi nạp.',
    columns: WORK_GUIDES.positions,
  },
  products: {
    name: 'Sản phẩm, công việc',
    file: 'san-pham',
    about: 'Mỗi dòng là một sản phẩm, công việc của một vị trí, hoặc dùng chung khi để trống mã vị trí.',
    columns: WORK_GUIDES.products,
  },
  cadres: {
    name: 'Cán bộ và bố trí',
    file: 'can-bo',
    about: 'Mỗi dòng là một bố trí. Người có nhiều bố trí thì có nhiều dòng cùng mã cán bộ.',
    columns: ORGANISATION_GUIDES.cadres,
  },
  leave: {
    name: 'Nghỉ phép',
    file: 'nghi-phep',
    about: 'Mỗi dòng là một đợt nghỉ. Các đợt của một người không chồng lên nhau.',
    columns: ORGANISATION_GUIDES.leave,
  },
  entries: {
    name: 'Nhật ký công việc',
    file: 'nhat-ky',
    about: 'Mỗi dòng là một việc của một người trong một ngày. Nhật ký nạp vào được coi là đã duyệt.',
    columns: WORK_GUIDES.entries,
  },
  tasks: {
    name: 'Kế hoạch',
    file: 'ke-hoach',
    about:
      'Mỗi dòng là một việc của một người trong tháng hoặc quý. Mã cán bộ và mã sản phẩm có ở trang Tra mã.',
    columns: TASK_GUIDE,
  },
};
