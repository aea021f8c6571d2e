import type { Db } from '@so-viec/db';
import { openTestDatabase } from '@so-viec/db/testing';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import ExcelJS from 'exceljs';
import { type ImportOfFile, importFile } from '../import/import-file.ts';
import type { ImportReport } from '../import/report.ts';

/** The first of April 2024, 09:00 in Vietnam. */
export const NOW = new Date('2024-04-01T02:00:00Z');

/** Two divisions of a department, three positions, four products, three people. */
const BASE: readonly [ImportKind, string][] = [
  [
    'units',
    `Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày
TU;Tỉnh ủy;;Đảng;tỉnh;01/01/2020;
SNV;Sở Nội vụ;TU;Chính quyền;cơ quan;01/01/2020;
VP;Văn phòng;SNV;Chính quyền;phòng;01/01/2020;
TT;Thanh tra;SNV;Chính quyền;phòng;01/01/2020;`,
  ],
  [
    'positions',
    `Mã vị trí;Tên vị trí;Khu vực;Nhóm;Ngạch
CV;Chuyên viên;hành chính;nghiệp vụ chuyên ngành;Chuyên viên
TTV;Thanh tra viên;hành chính;nghiệp vụ chuyên ngành;
LD;Lãnh đạo phòng;hành chính;lãnh đạo, quản lý;`,
  ],
  [
    'products',
    `Mã sản phẩm;Tên sản phẩm;Mã vị trí;Đơn vị tính;Nhóm phức tạp;Điểm;Giờ định mức;Sản phẩm chuẩn
TTR;Tờ trình;CV;văn bản;1;1,5;4;x
BC;Báo cáo;CV;văn bản;3;4,5;8;
KL;Kết luận thanh tra;TTV;văn bản;5;10;40;
HOP;Dự họp;;cuộc;1;1;1,5;`,
  ],
  [
    'cadres',
    `Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử
HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên;01/01/2023;;ha.ttt;
TUNG;Bùi Thanh Tùng;công chức;VP;LD;Chánh Văn phòng;01/01/2023;;tung.bt;
DUNG;Lê Anh Dũng;công chức;TT;TTV;Thanh tra viên;01/01/2023;;;`,
  ],
];

export interface Imported {
  db: Db;
  load(kind: ImportKind, text: string | Uint8Array, options?: Partial<ImportOfFile>): Promise<ImportReport>;
  close(): Promise<void>;
}

/** A database with the base organisation in it, imported as an administrator would. */
export async function openImported(
  kinds: readonly ImportKind[] = ['units', 'positions', 'products', 'cadres'],
): Promise<Imported> {
  const { db, close } = await openTestDatabase();
  const load: Imported['load'] = (kind, text, options = {}) => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    return importFile(db, { kind, bytes, fileName: `${kind}.csv`, now: NOW, ...options });
  };
  for (const [kind, text] of BASE) {
    if (!kinds.includes(kind)) continue;
    const report = await load(kind, text);
    if (!report.isWritten) throw new Error(report.refusals.map((r) => r.text).join('\n'));
  }
  return { db, load, close };
}

/** A workbook of one sheet; cells as exceljs takes them. */
export async function workbookOf(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  more: string[] = [],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Dữ liệu');
  for (const row of rows) sheet.addRow([...row]);
  for (const name of more) workbook.addWorksheet(name).addRow(['còn nữa']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
