// What people here put passwords together from, folded: small letters, no tone marks, no spaces, "@" read as "a".

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Parts that leave too little of one's own when they are taken away; the longer before what they contain. */
export const COMMON_PARTS: readonly string[] = words(`
  khongcomatkhau nhatkycongviec matkhaumoi matkhaucu matkhau mkhau passwords password passw0rd p4ssw0rd passphrase
  taikhoan dangnhap dangky quantrivien quantri administrator soviec soviet congviec nhatky
  conghoaxahoi chunghiavietnam doclaptudo hanhphuc dangcongsan dangquangvinh bachohanam bacho hochiminh tphcm
  vietnamvodich vietnam hanoi saigon danang haiphong cantho hue dalat nhatrang thanhhoa nghean bacninh quangninh
  uybannhandan ubndphuong ubndhuyen ubndtinh ubndxa ubnd hoidongnhandan sonoivu sotaichinh tinhuy thanhuy huyenuy phongban tochuc canbo congchuc vienchuc
  chuyenvien truongphong phophong giamdoc phogiamdoc lanhdao vanphong coquan donvi
  anhyeuem emyeuanh toiyeuem toiyeu yeuemmaimai yeuanhmaimai maiyeuem mainhoem yeumaimai yeuem yeuanh iloveyou ilove
  conyeu meyeu boyeu bome giadinh tinhyeu vochong concai congai contrai embe nhocungi cunglamgi
  chuthoi anhlaai emlaai khongbiet khongcogi khongnho chiuthoi hoilamgi quenroi tuyetvoi dethuong dangyeu xinhdep depgiai depzai
  cogangleno cogang thanhcong maymanmaimai mayman phattai phatloc locphat thinhvuong vanmay ngocrong
  xinchao chaoban chucmung namoi tamlinh thienthan hoahong hoamai hoasen muaxuan muaha muathu muadong quehuong toquoc bongda manutd
  letmeinplease letmein welcome changeme default secret dragon monkey football superman sunshine princess
  qwertyuiop asdfghjkl zxcvbnm qwerty asdfgh zxcvbn qazwsxedc qazwsx 1q2w3e4r5t 1q2w3e4r 1qaz2wsx zaqwsx
  admin login user pass root test demo cuatoi cuaem cuaanh toi abc
`);

/** Family, middle and given names; with a year or a date behind, one of the first things anybody tries. */
const NAMES = words(`
  nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan dinh trinh mai lam luong ha cao
  chau ta thai quach luu trieu to tong kieu khuc nong vi be ma lo quang thi van huu duc cong dinh xuan ngoc minh thanh
  anh bao bich binh cam chi chien chinh cuc cuong dat diep diem dieu dung duy duyen gia giang hai han hang hanh hao hau
  hien hiep hieu hoa hoai hong hop hue hung huong huy huyen khai khanh khoa khoi khuong kien kim lan lien linh loan loc
  loi long luan luc my nam nga ngan nghia nguyet nhan nhat nhi nhu nhung oanh phat phong phu phuc phung phuong quan que
  quoc quy quyen quyet quynh sang sau sinh son sy tam tan thach thang thao the thien thinh tho thoa thu thuan thuc thuong
  thuy tien tin tinh toan trang tri trieu trinh trung truong truc tu tuan tung tuyen tuyet uyen viet vinh vuong vy yen
`).join('|');

/** Nothing but up to four names, with a year, a date or a number before or behind. */
export const NAMES_AND_DATE = new RegExp(`^\\d{0,8}(?:${NAMES}){1,4}\\d{0,8}$`);
