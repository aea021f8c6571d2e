/** Signs what tests write. */
export const TEST_AUDIT_KEY = 'khoa-cua-nhat-ky-trong-kiem-thu';
