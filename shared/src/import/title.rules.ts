import { foldText } from '../text/fold.ts';

const HEAD = /^(?:truong|giam doc|chanh|chu tich|bi thu)(?![a-z0-9])/;
const DEPUTY = /^pho(?![a-z0-9])/;

/** Whether a `Chức vụ` makes its holder head or deputy of the unit (product.md, "Import templates"). */
export function headshipOfTitle(title: string): 'head' | 'deputy' | undefined {
  const folded = foldText(title);
  if (DEPUTY.test(folded)) return 'deputy';
  return HEAD.test(folded) ? 'head' : undefined;
}
