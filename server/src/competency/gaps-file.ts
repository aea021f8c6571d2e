import { type Db, listCadreNames } from '@so-viec/db';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { levelText } from '@so-viec/shared/competency/competency.rules';
import type { Access } from '../access/access.ts';
import { numberColumn, textColumn } from '../summary/export/export-table.ts';
import { workbookOf } from '../summary/export/workbook.ts';
import { frameworkOf } from './framework.ts';
import { gapsOf, personByPerson } from './gaps.ts';
import { peopleOfUnit, unitOf } from './unit-people.ts';

const GROUPS = { general: 'Chung', professional: 'Chuyên môn', management: 'Quản lý' };

/** Every gap of a unit and below as a workbook, person by person; nothing is left out. */
export async function gapsFile(db: Db, access: Access, today: CivilDay, code: string | undefined) {
  const unitId = unitOf(access, code);
  const { tree, versions } = access.organisation;
  const gaps = gapsOf(await peopleOfUnit(db, access, today, unitId));
  const framework = new Map((await frameworkOf(db)).map((one) => [one.id, one]));
  const cadreIds = [...new Set(gaps.map(({ post }) => post.cadreId))];
  const names = new Map((await listCadreNames(db, cadreIds)).map((cadre) => [cadre.id, cadre]));
  const rows = personByPerson(gaps, names).map(({ post, standing }) => {
    const competency = framework.get(standing.competencyId);
    return [
      names.get(post.cadreId)?.code ?? '',
      names.get(post.cadreId)?.fullName ?? '',
      tree.get(post.unitId)?.name ?? '',
      post.positionName,
      competency ? GROUPS[competency.group] : '',
      competency?.name ?? '',
      levelText(standing),
      String(standing.level ?? ''),
      String(standing.gap ?? ''),
    ];
  });
  const table = {
    title: 'Năng lực còn thiếu so với vị trí việc làm',
    notes: ['Mức thiếu tính từ mức thấp nhất vị trí yêu cầu. Người chưa đánh giá không có trong bảng.'],
    columns: [
      ...[textColumn('Mã cán bộ', 12), textColumn('Họ và tên', 24), textColumn('Đơn vị', 28)],
      ...[textColumn('Vị trí', 28), textColumn('Nhóm', 14), textColumn('Năng lực', 32)],
      ...[
        textColumn('Yêu cầu', 10),
        numberColumn('Đánh giá', 'whole', 10),
        numberColumn('Thiếu', 'whole', 8),
      ],
    ],
    rows,
    total: null,
  };
  const unitCode = versions.find((version) => version.unitId === unitId)?.code ?? '';
  return {
    bytes: await workbookOf(table, `${tree.get(unitId)?.name ?? ''}, ngày ${formatDay(today)}`),
    name: `nang-luc-con-thieu-${unitCode}-${today}.xlsx`,
    count: rows.length,
    people: [...names.values()].map(({ code: own }) => own),
  };
}
