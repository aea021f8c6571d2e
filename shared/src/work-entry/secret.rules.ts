import { cleanText } from '../text/fold.ts';

/** The parts of a line that are content: a confidential line has none of them. */
export const SECRET_PARTS = ['note', 'adHocBy', 'output.name', 'output.documentNumber'] as const;
export type SecretPart = (typeof SECRET_PARTS)[number];

interface Line {
  note: string;
  adHocBy: string;
  output: { name: string; documentNumber: string } | null;
}

/** What stands for the product of a confidential line: the name of its kind in the catalogue. */
export const nameOfSecretOutput = (productName: string): string => cleanText(productName);

/** What stands for a thing whose words were removed for good and that is of no kind. */
export const WIPED_NAME = 'Nội dung đã xóa';

/** The parts of a line in which something is said that a confidential line may not say. */
export function contentOfSecret({ note, adHocBy, output }: Line, productName: string): SecretPart[] {
  const isSaid: Record<SecretPart, boolean> = {
    note: note !== '',
    adHocBy: adHocBy !== '',
    'output.name': output !== null && output.name !== nameOfSecretOutput(productName),
    'output.documentNumber': output !== null && output.documentNumber !== '',
  };
  return SECRET_PARTS.filter((part) => isSaid[part]);
}

/** What who is named may say of a line: it was so, or why not. There are no words of their own: they would be content. */
export const VOUCHINGS = ['confirmed', 'not-known', 'wrong-hours', 'wrong-quantity'] as const;
export type Vouching = (typeof VOUCHINGS)[number];

/** Whether a line of a day that is to be accepted still lacks the word of who is named for it. */
export const lacksVouching = (line: { isConfidential: boolean; vouching: Vouching | null }): boolean =>
  line.isConfidential && line.vouching !== 'confirmed';
