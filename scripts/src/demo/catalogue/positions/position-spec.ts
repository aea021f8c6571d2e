/** A position of the invented list. `products` are "kind rest of the name"; a family adds its usual ones. */
export interface PositionSpec {
  code: string;
  name: string;
  sector: 'administrative' | 'service' | 'commune' | 'party';
  family: 'leading' | 'desk' | 'craft';
  group: 'leadership' | 'specialised' | 'shared' | 'support';
  rank: string;
  /** The field of work, as it stands in a sentence: "về …". */
  field: string;
  products: string[];
}

/** Reads "code | name | field" lines, each followed by indented products parted by semicolons. */
export function specsOf(
  common: Omit<PositionSpec, 'code' | 'name' | 'field' | 'products'>,
  table: string,
): PositionSpec[] {
  return table
    .split(/\n(?=\S)/)
    .filter((block) => block.includes('|'))
    .map((block) => ({ ...common, ...readBlock(block) }));
}

function readBlock(block: string): Pick<PositionSpec, 'code' | 'name' | 'field' | 'products'> {
  const [head = '', ...lines] = block.trim().split('\n');
  const [code = '', name = '', field = ''] = head.split('|').map((cell) => cell.trim());
  const products = lines.join(' ').split(';');
  return { code, name, field, products: products.map((text) => text.replace(/\s+/g, ' ').trim()) };
}
