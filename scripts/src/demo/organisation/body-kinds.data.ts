/** Who leads a kind of body: title and position of head, deputies, heads of its divisions and their deputies. */
export interface BodyKind {
  block: 'party' | 'front' | 'government' | 'service';
  level: 'body' | 'commune';
  head: readonly [title: string, position: string];
  deputy: readonly [title: string, position: string];
  divisionHead: string;
  divisionDeputy: string;
  /** Of the level that was given up in July 2025. */
  isDistrict?: true;
  /** Sign of its documents where it is not the body's code. */
  sign?: string;
}

const partyDivisions = {
  block: 'party',
  level: 'body',
  divisionHead: 'TP-DANG-01',
  divisionDeputy: 'PTP-DANG-01',
} as const;
const departmentDivisions = {
  block: 'government',
  level: 'body',
  divisionHead: 'TP-NVCN-01',
  divisionDeputy: 'PTP-NVCN-01',
} as const;
const frontDivisions = {
  block: 'front',
  level: 'body',
  divisionHead: 'TB-DT-01',
  divisionDeputy: 'TB-DT-01',
} as const;
const serviceDivisions = {
  level: 'body',
  divisionHead: 'TP-SN-01',
  divisionDeputy: 'PTP-SN-01',
  deputy: ['Phó Giám đốc', 'PGD-SN-01'],
} as const;

export const BODY_KINDS: Record<string, BodyKind> = {
  standing: {
    ...partyDivisions,
    head: ['Bí thư Tỉnh ủy', 'BT-TU-01'],
    deputy: ['Phó Bí thư Tỉnh ủy', 'BT-TU-01'],
    sign: 'TU',
  },
  'party-office': {
    ...partyDivisions,
    head: ['Chánh Văn phòng', 'TB-DANG-01'],
    deputy: ['Phó Chánh Văn phòng', 'PTB-DANG-01'],
  },
  'party-board': {
    ...partyDivisions,
    head: ['Trưởng ban', 'TB-DANG-01'],
    deputy: ['Phó Trưởng ban', 'PTB-DANG-01'],
  },
  'party-inspection': {
    ...partyDivisions,
    head: ['Chủ nhiệm', 'TB-DANG-01'],
    deputy: ['Phó Chủ nhiệm', 'PTB-DANG-01'],
  },
  'party-bloc': {
    ...partyDivisions,
    head: ['Bí thư Đảng ủy', 'TB-DANG-01'],
    deputy: ['Phó Bí thư Đảng ủy', 'PTB-DANG-01'],
  },
  'party-school': {
    ...serviceDivisions,
    block: 'party',
    head: ['Hiệu trưởng', 'GD-SN-01'],
    deputy: ['Phó Hiệu trưởng', 'PGD-SN-01'],
  },
  'party-paper': {
    ...serviceDivisions,
    block: 'party',
    head: ['Tổng Biên tập', 'GD-SN-01'],
    deputy: ['Phó Tổng Biên tập', 'PGD-SN-01'],
  },
  'party-district': {
    block: 'party',
    level: 'body',
    head: ['Bí thư', 'BT-HU-01'],
    deputy: ['Phó Bí thư', 'BT-HU-01'],
    isDistrict: true,
    divisionHead: 'TB-HU-01',
    divisionDeputy: 'TB-HU-01',
    sign: 'HU',
  },
  front: { ...frontDivisions, head: ['Chủ tịch', 'CT-DT-01'], deputy: ['Phó Chủ tịch', 'PCT-DT-01'] },
  youth: { ...frontDivisions, head: ['Bí thư', 'CT-DT-01'], deputy: ['Phó Bí thư', 'PCT-DT-01'] },
  office: {
    ...departmentDivisions,
    head: ['Chánh Văn phòng', 'GD-SO-01'],
    deputy: ['Phó Chánh Văn phòng', 'PGD-SO-01'],
  },
  department: {
    ...departmentDivisions,
    head: ['Giám đốc Sở', 'GD-SO-01'],
    deputy: ['Phó Giám đốc Sở', 'PGD-SO-01'],
  },
  inspectorate: {
    ...departmentDivisions,
    head: ['Chánh Thanh tra', 'GD-SO-01'],
    deputy: ['Phó Chánh Thanh tra', 'PGD-SO-01'],
  },
  board: {
    ...departmentDivisions,
    head: ['Trưởng ban', 'GD-SO-01'],
    deputy: ['Phó Trưởng ban', 'PGD-SO-01'],
  },
  district: {
    block: 'government',
    level: 'body',
    head: ['Chủ tịch', 'CT-UBH-01'],
    deputy: ['Phó Chủ tịch', 'PCT-UBH-01'],
    isDistrict: true,
    divisionHead: 'TP-UBH-01',
    divisionDeputy: 'PTP-UBH-01',
    sign: 'UBND',
  },
  commune: {
    block: 'government',
    level: 'commune',
    head: ['Chủ tịch', 'CT-XA-01'],
    deputy: ['Phó Chủ tịch', 'PCT-XA-01'],
    divisionHead: 'CT-XA-01',
    divisionDeputy: 'PCT-XA-01',
    sign: 'UBND',
  },
  service: { ...serviceDivisions, block: 'service', head: ['Giám đốc', 'GD-SN-01'] },
};

/** The title of the head of a division by the first words of its name. */
export const DIVISION_TITLES: [start: string, title: string][] = [
  ['Văn phòng', 'Chánh Văn phòng'],
  ['Thanh tra', 'Chánh Thanh tra'],
  ['Phòng', 'Trưởng phòng'],
  ['Ban', 'Trưởng ban'],
  ['Khoa', 'Trưởng khoa'],
  ['Trạm', 'Trưởng trạm'],
  ['Bộ phận', 'Trưởng bộ phận'],
];
