/** What units are, before what they are called; the longer before what they begin with. */
const KINDS = [
  ...['ủy ban nhân dân', 'uỷ ban nhân dân', 'hội đồng nhân dân', 'ubnd', 'hđnd', 'ủy ban', 'uỷ ban'],
  ...['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'tỉnh', 'quận', 'huyện', 'phường', 'xã'],
  ...['sở', 'ban', 'bộ', 'tổng cục', 'chi cục', 'cục', 'vụ', 'phòng', 'văn phòng', 'trung tâm', 'thanh tra'],
  ...['đảng ủy', 'đảng bộ', 'chi bộ', 'đảng', 'trường', 'bệnh viện', 'hội', 'đội', 'tổ'],
].join('|');
const KIND_FIRST = new RegExp(`^(?:${KINDS})(?!\\p{L})\\s*`, 'iu');
/** "Sở Nội vụ tỉnh Minh Giang": of which place it is. */
const PLACE = /\s+(?:thành phố|thị xã|thị trấn|đặc khu|tỉnh|quận|huyện|phường)(?!\p{L})\s*/iu;

/** What a unit is called without its kind: "Nội vụ" and "Minh Giang" of "Sở Nội vụ tỉnh Minh Giang". */
export function bareUnitNames(name: string): string[] {
  return name.normalize('NFC').split(PLACE).map(withoutKind).filter(Boolean);
}

/** "UBND tỉnh Minh Giang" has two. */
function withoutKind(name: string): string {
  const rest = name.trim().replace(KIND_FIRST, '');
  return rest === name.trim() ? rest : withoutKind(rest);
}
