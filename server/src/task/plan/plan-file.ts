import { type Db, findPlanOf, listPlanTasks } from '@so-viec/db';
import { GUIDE_SHEETS } from '@so-viec/shared/import/guide/marks';
import { daysOfPeriod } from '@so-viec/shared/task/task-period.rules';
import type { Workbook, Worksheet } from 'exceljs';
import type { Access } from '../../access/access.ts';
import type { ExportRow } from '../../import/export/export-cell.ts';
import type { TemplateFile } from '../../import/export/export-file.ts';
import { writeWorkbook } from '../../import/export/write-workbook.ts';
import { viewChoices } from '../choices-view.ts';
import { requirePlanning } from './plan-access.ts';
import { unitOfPlan } from './plan-view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CODES = GUIDE_SHEETS[2] ?? '';

/** A plan as its rows are brought, or the empty template, with the codes of the unit's people and their products. */
export async function planFile(
  db: Db,
  access: Access,
  { unit: code, period }: { unit?: string | undefined; period: string },
): Promise<TemplateFile> {
  const unit = unitOfPlan(access, code);
  requirePlanning(access, unit.id);
  const plan = await findPlanOf(db, { unitId: unit.id, period });
  const tasks = plan ? (await listPlanTasks(db, plan.id)).filter(({ state }) => state !== 'cancelled') : [];
  const rows = tasks.map((task): ExportRow<'tasks'> => {
    const { cadreCode, fullName, productCode, title, quantity, quality, dueOn, coefficientMilli } = task;
    const coefficient = task.productId === null ? coefficientMilli / 1000 : '';
    return {
      ...{ cadreCode, fullName, productCode: productCode ?? '', title, quantity, quality },
      dueOn: dueOn === null ? '' : { on: dueOn },
      coefficientMilli: coefficient,
    };
  });
  const choices = await viewChoices(db, access, { unit: unit.code, on: daysOfPeriod(period).fromOn });
  const sheets = (workbook: Workbook) => writeCodes(workbook.addWorksheet(CODES), choices);
  const { content, count } = await writeWorkbook('tasks', rows.length > 0 ? rows : undefined, sheets);
  return { name: `ke-hoach-${unit.code}-${period}.xlsx`, type: XLSX, content, count };
}

type Choices = Awaited<ReturnType<typeof viewChoices>>;

function writeCodes(sheet: Worksheet, { posts, products }: Choices): void {
  sheet.columns = [12, 28, 34, 16, 48, 14, 10].map((width) => ({ width }));
  const font = { name: 'Times New Roman', size: 12 };
  const write = (cells: (string | number)[], bold = false) => {
    const row = sheet.addRow(cells);
    row.font = { ...font, bold };
    row.commit();
  };
  write(['Mã cán bộ', 'Họ và tên', 'Vị trí', 'Mã sản phẩm', 'Tên sản phẩm', 'Đơn vị tính', 'Hệ số'], true);
  for (const { cadreCode, fullName, positionId, positionName } of posts) {
    const own = products.filter((product) => product.positionId === positionId);
    for (const { code, name, measure, coefficientMilli } of own) {
      write([cadreCode, fullName, positionName, code, name, measure, coefficientMilli / 1000]);
    }
    if (own.length === 0) write([cadreCode, fullName, positionName]);
  }
  for (const { code, name, measure, coefficientMilli } of products.filter(
    ({ positionId }) => positionId === null,
  )) {
    write(['', '', 'Dùng chung', code, name, measure, coefficientMilli / 1000]);
  }
  (sheet as Worksheet & { commit(): void }).commit();
}
