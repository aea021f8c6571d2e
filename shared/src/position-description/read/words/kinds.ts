import { foldText } from '../../../text/fold.ts';

const KINDS =
  /trinh do|dao tao|boi duong|chung chi|kinh nghiem|thanh tich|pham chat|yeu cau khac|chuyen mon|ngoai ngu|tin hoc|ly luan|quan ly nha nuoc/;

/** Whether it names a group of requirements that the form has, or one that bodies write beside them. */
export const isKnownKind = (kind: string): boolean => KINDS.test(foldText(kind));
