import { isNode, parseFile, type SyntaxNode, visit } from '../syntax/syntax.ts';

type OuterDatabaseUse = { line: number; name: string };

/**
 * Uses of the database itself (`db`, `x.db`, `get('db')`) within the body of a transaction, where only `trx` may
 * be in scope: on SQLite such a use hangs the process, on PostgreSQL it escapes the transaction.
 */
export function outerDatabaseUses(path: string, source: string): OuterDatabaseUse[] {
  const { module, lineAt } = parseFile(path, source);
  const found = new Map<string, OuterDatabaseUse>();
  const note = (node: SyntaxNode) => {
    const name = databaseNameOf(node);
    const line = lineAt(node.span?.start ?? 1);
    if (name && !found.has(`${line}`)) found.set(`${line}`, { line, name });
  };
  visit(module, (node) => {
    for (const body of transactionBodies(node, module)) visit(body, note);
  });
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** The functions given to `inTransaction(db, body)` or to Kysely's own `db.transaction().execute(body)`. */
function transactionBodies(node: SyntaxNode, module: SyntaxNode): SyntaxNode[] {
  if (node.type !== 'CallExpression' || !opensTransaction(node)) return [];
  const given = (node.arguments as { expression: SyntaxNode }[]).map(({ expression }) => expression);
  return given.flatMap((argument) => {
    if (argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression')
      return [argument];
    return argument.type === 'Identifier' && argument.value !== 'db'
      ? functionsNamed(argument.value, module)
      : [];
  });
}

function opensTransaction(call: SyntaxNode): boolean {
  const name = calledName(call);
  if (name === 'inTransaction') return true;
  if (name !== 'execute') return false;
  let opens = false;
  visit(call.callee, (node) => {
    if (node.type === 'CallExpression' && calledName(node) === 'transaction') opens = true;
  });
  return opens;
}

function calledName(call: SyntaxNode): unknown {
  const callee = call.callee as SyntaxNode;
  return callee.type === 'MemberExpression' ? (callee.property as SyntaxNode).value : callee.value;
}

function functionsNamed(name: unknown, module: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  visit(module, (node) => {
    const label = node.type === 'FunctionDeclaration' ? node.identifier : node.id;
    const declares = node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator';
    if (declares && isNode(label) && label.value === name) found.push(node);
  });
  return found;
}

function databaseNameOf(node: SyntaxNode): string | undefined {
  // Names of members and keys carry no scope (`ctxt`), variables do.
  if (node.type === 'Identifier' && node.value === 'db' && 'ctxt' in node) return 'db';
  if (node.type === 'MemberExpression' && (node.property as SyntaxNode).value === 'db') return '.db';
  if (node.type !== 'CallExpression' || calledName(node) !== 'get') return undefined;
  const [first] = node.arguments as { expression: SyntaxNode }[];
  return first?.expression.value === 'db' ? "get('db')" : undefined;
}
