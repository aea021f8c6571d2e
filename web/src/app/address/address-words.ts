/**
 * What search parameters are called in an address; the code knows them by their English names. A page that goes by one of
 * these words itself reads the English name too.
 */
export const KEYS: Readonly<Record<string, string>> = {
  month: 'thang',
  day: 'ngay-ghi',
  on: 'tai-ngay',
  unit: 'don-vi',
  otherUnit: 'voi-don-vi',
  reach: 'pham-vi',
  block: 'khoi',
  group: 'nhom',
  cadre: 'can-bo',
  kind: 'loai',
  position: 'vi-tri',
  gone: 'da-nghi',
  state: 'trang-thai',
  tab: 'phan',
  which: 'dong',
  view: 'chon',
  show: 'hien',
  sort: 'xep',
  page: 'trang',
  shown: 'so-dong',
  hours: 'gio-moi-ngay',
};

const FILTERS = { all: 'tat-ca', open: 'dang-mo', over: 'qua-muc', mine: 'cho-toi' };

/** What their values are called, by the English name of the parameter; others stand as they are. */
export const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reach: { all: 'ca-cap-duoi', body: 'co-quan', own: 'rieng' },
  block: { party: 'dang', front: 'mat-tran', government: 'chinh-quyen', service: 'su-nghiep' },
  group: { leadership: 'lanh-dao', specialised: 'chuyen-nganh', shared: 'dung-chung', support: 'ho-tro' },
  kind: {
    ...{ official: 'can-bo', 'civil-servant': 'cong-chuc', 'public-employee': 'vien-chuc' },
    ...{ worker: 'nguoi-lao-dong', scheme: 'de-an', descriptions: 'ban-mo-ta' },
  },
  state: {
    ...{ none: 'chua-lap', draft: 'du-thao', submitted: 'da-trinh', 'under-appraisal': 'dang-tham-dinh' },
    ...{ 'additions-requested': 'can-bo-sung', appraised: 'da-tham-dinh', approved: 'da-phe-duyet' },
    ...{ 'in-force': 'co-hieu-luc', replaced: 'da-thay-the' },
    ...{ all: 'tat-ca', never: 'chua-dang-nhap', 'no-password': 'chua-mat-khau', disabled: 'da-khoa' },
    ...{ unused: 'bo-khong', role: 'co-vai-tro' },
  },
  tab: {
    ...{ people: 'tung-nguoi', year: 'nam', entries: 'dong-viec', missing: 'chua-ghi', trend: 'xu-huong' },
    person: 'mot-nguoi',
  },
  which: {
    ...{ all: 'tat-ca', accepted: 'da-duyet', submitted: 'da-trinh', waiting: 'dang-cho' },
    ...{ 'with-output': 'co-san-pham', 'under-way': 'dang-lam', 'without-output': 'khong-san-pham' },
    ...{ 'ad-hoc': 'phat-sinh', outputs: 'san-pham', 'outputs-accepted': 'san-pham-dat' },
    ...{ 'group-a': 'nhom-a', 'group-b': 'nhom-b', 'group-c': 'nhom-c', 'group-d': 'nhom-d' },
    'outputs-open': 'san-pham-cho',
  },
  view: { turn: 'den-luot', over: 'qua-han' },
  xem: { ...FILTERS, late: 'qua-han', week: 'tuan-nay', delivered: 'da-nop', done: 'da-xong' },
  show: { all: 'tat-ca', refused: 'tu-choi', changed: 'sua', added: 'them', unchanged: 'giu-nguyen' },
  sort: {
    ...{ name: 'ten', block: 'khoi', headcount: 'so-nguoi', minutes: 'so-gio', 'per-month': 'gio-thang' },
    ...{ 'per-day': 'gio-ngay', 'per-duty-day': 'gio-ngay-phai-lam', logging: 'ti-le-ghi' },
    ...{ missing: 'chua-ghi', delivered: 'san-pham', accepted: 'da-duyet', unclear: 'chua-ro' },
    person: 'nguoi',
  },
};
