import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';

/** A merger of the reform of 2025 in the province: into one of the bodies, or into a new one. */
export interface Merger {
  on: CivilDay;
  decision: string;
  from: string[];
  into: string | { code: string; name: string };
}

export const MERGERS: Merger[] = [
  {
    on: '2025-02-03',
    decision: '2043-QĐ/TU ngày 24/01/2025',
    from: ['BTG', 'BDV'],
    into: { code: 'BTGDV', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' },
  },
  { on: '2025-03-01', decision: '27/NQ-HĐND ngày 20/02/2025', from: ['SGTVT'], into: 'SXD' },
  { on: '2025-03-01', decision: '27/NQ-HĐND ngày 20/02/2025', from: ['STTTT'], into: 'SKHCN' },
  {
    on: '2025-03-01',
    decision: '27/NQ-HĐND ngày 20/02/2025',
    from: ['SNN', 'STNMT'],
    into: { code: 'SNNMT', name: 'Sở Nông nghiệp và Môi trường' },
  },
  {
    on: '2025-07-01',
    decision: '2210-QĐ/TU ngày 26/06/2025',
    from: ['BMG', 'PTTH'],
    into: { code: 'BPTTH', name: 'Báo và Phát thanh, Truyền hình Minh Giang' },
  },
];

/** Bodies that were only renamed. */
export const RENAMINGS = [
  {
    on: '2025-07-01',
    decision: '2211-QĐ/TU ngày 26/06/2025',
    code: 'UBKT',
    name: 'Ủy ban Kiểm tra Tỉnh ủy',
  },
];
