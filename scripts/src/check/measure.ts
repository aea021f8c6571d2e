import { parseFile, type SyntaxNode, visit } from '../syntax/syntax.ts';

export type FunctionSize = { name: string; line: number; lines: number; isComponent: boolean };

const FUNCTIONS = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'MethodProperty',
];

/** Lines of a file, the way an editor counts them. */
export function fileLines(source: string): number {
  return source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
}

/** Every function of a file with its length in lines, from its first to its last; a component is named like one, in TSX. */
export function functionSizes(path: string, source: string): FunctionSize[] {
  const { module, lineAt } = parseFile(path, source);
  const names = new Map<unknown, string>();
  const sizes: FunctionSize[] = [];
  visit(module, (node) => {
    nameWhatItHolds(node, names);
    if (!FUNCTIONS.includes(node.type)) return;
    // A method's span is on its function, and `export default` leaves names out.
    const span = node.span ?? (node.function as SyntaxNode | undefined)?.span;
    if (!span) return;
    const name = names.get(node) ?? nameOf(node) ?? '(anonymous)';
    const line = lineAt(span.start);
    const isComponent = path.endsWith('.tsx') && /^[A-Z]/.test(name);
    sizes.push({ name, line, lines: lineAt(span.end) - line + 1, isComponent });
  });
  return sizes;
}

function nameWhatItHolds(node: SyntaxNode, names: Map<unknown, string>): void {
  if (node.type === 'VariableDeclarator') names.set(node.init, nameOf({ type: '', key: node.id }) ?? '');
  if (node.type === 'KeyValueProperty') names.set(node.value, nameOf(node) ?? '');
}

function nameOf(node: SyntaxNode): string | undefined {
  const label = (node.identifier ?? node.key) as SyntaxNode | null | undefined;
  return typeof label?.value === 'string' ? label.value : undefined;
}
