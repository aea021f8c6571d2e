import { parseSync } from '@swc/core';

/** A node of the syntax tree, as far as our checks look at it. */
export type SyntaxNode = { type: string; span?: { start: number; end: number }; [key: string]: unknown };

/** A parsed file; `lineAt` gives the line (from 1) of a position in a node's span. */
type ParsedFile = { module: SyntaxNode; lineAt: (position: number) => number };

/** Parses TypeScript; `path` tells whether it has JSX. */
export function parseFile(path: string, source: string): ParsedFile {
  const tsx = path.endsWith('x');
  const module = parseSync(source, { syntax: 'typescript', tsx, target: 'es2024' }) as unknown as SyntaxNode;
  const bytes = Buffer.from(source);
  // swc counts bytes from 1.
  const lineAt = (position: number) =>
    bytes
      .subarray(0, position - 1)
      .toString()
      .split('\n').length;
  return { module, lineAt };
}

/** Calls `look` for the node and everything below it; below a node for which it answers false it does not go. */
export function visit(node: unknown, look: (node: SyntaxNode) => unknown): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, look);
  } else if (isNode(node)) {
    if (look(node) === false) return;
    for (const value of Object.values(node)) visit(value, look);
  } else if (node && typeof node === 'object') {
    for (const value of Object.values(node)) visit(value, look);
  }
}

/** Whether a value of the tree is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof (value as SyntaxNode | null)?.type === 'string';
}
