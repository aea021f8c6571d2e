/** Why a change of an account or of its roles is refused. */
export const accountProblem = {
  'account-there': 'Cán bộ này đã có tài khoản {{username}}.',
  'account-for-administrator':
    'Người này có vai trò hoặc phụ trách đơn vị, hoặc tài khoản do quản trị khóa: người quản trị cấp lại.',
  'role-scope': 'Vai quản trị không gắn với đơn vị; vai khác phải có đơn vị.',
  'role-end-past': 'Ngày thôi sớm nhất là {{day}}: việc đã làm bằng vai này vẫn giữ. Chọn lại ngày.',
  'role-end-later': 'Vai này chỉ đến {{to}}. Muốn dài hơn thì giao lại từ ngày sau đó.',
  'role-twice':
    'Tài khoản này đã có đúng vai đó, cùng phạm vi, từ {{from}} đến {{to}}. Chọn ngày sau đó, hoặc thôi vai cũ trước.',
  'role-dates': 'Ngày hết vai phải từ ngày bắt đầu trở đi.',
};
