// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are texts of code.

import type { Plant } from './planted-in.ts';

const HOLES_TEST = 'server/src/access/holes.test.ts';

export const PLANTS: readonly Plant[] = [
  {
    hole: 'list wider than item',
    changes: [{ file: 'db/src/scope.ts', from: 'and ${notClosed(scope, alias)})', to: ')' }],
    tests: ['server/src/access/matrix/lists.test.ts'],
  },
  {
    hole: 'batch looser than single',
    changes: [
      {
        file: 'server/src/output/output-access.ts',
        from: "  const seen = await readableOutput(trx, access, id);\n  if (action === 'output.check') await requireCheck(trx, access, seen);",
        to: "  const seen = (await findOutputWithNames(trx, id)) as OutputWithNames;\n  if (action === 'output.check') void requireCheck;",
      },
    ],
    tests: ['server/src/access/matrix/matrix.test.ts'],
    only: 'product-reviews/checks',
  },
  {
    hole: 'copying from revoked work',
    changes: [
      {
        file: 'server/src/work-entry/entry-task.ts',
        from: '  if (!isOpen) throw notOpen();',
        to: '  void isOpen;',
      },
    ],
    tests: [HOLES_TEST],
  },
  {
    hole: 'entry moved to another person',
    changes: [
      {
        file: 'server/src/work-entry/work-entry.commands.ts',
        from: "  if (entry.cadreId !== writer.cadreId) throw new Problem('not-found');",
        to: '  void writer;',
      },
    ],
    tests: [HOLES_TEST],
  },
  {
    hole: 'protected fields in a body',
    changes: [
      {
        file: 'shared/src/work-entry/work-entry.schema.ts',
        from: 'export const workEntryInput = z.object(',
        to: 'export const workEntryInput = z.looseObject(',
      },
      {
        file: 'server/src/work-entry/work-entry.commands.ts',
        from: '    month: day.workedOn.slice(0, 7),\n    meetingId: meeting?.id ?? null,\n    ...weight,',
        to: '    meetingId: meeting?.id ?? null,\n    ...weight,\n    month: (said as never as { month?: string }).month ?? day.workedOn.slice(0, 7),',
      },
    ],
    tests: [HOLES_TEST],
  },
  {
    hole: 'rights over one end of a relation only',
    changes: [
      {
        file: 'server/src/task/task-wanted.ts',
        from: 'const mine = here.filter((post) => mayAssign(access, post));',
        to: 'const mine = here;',
      },
    ],
    tests: [HOLES_TEST],
  },
  {
    hole: 'child of another parent in the address',
    changes: [
      {
        file: 'server/src/output/output.routes.ts',
        from: "    if (!proof) throw new Problem('not-found');\n    const { name, mediaType } = proof;",
        to: "    const { name, mediaType } = proof ?? { name: 'x', mediaType: '' };",
      },
    ],
    tests: [HOLES_TEST],
  },
  {
    hole: "export without the page's right",
    changes: [
      {
        file: 'server/src/summary/summary.routes.ts',
        from: "'/summary/:month/export', action('summary.export')",
        to: "'/summary/:month/export', action('me.read')",
      },
    ],
    tests: ['server/src/access/matrix/matrix.test.ts'],
    only: 'the matrix|GET /summary/:month/export',
  },
  {
    hole: 'state change by GET',
    changes: [
      {
        file: 'server/src/output/output.routes.ts',
        from: '    const { db, access, today } = c.var;\n    return c.json(await viewOfProductQueue(db, { access, today }), 200);',
        to: "    const { db, access, today } = c.var;\n    await db.updateTable('output').set({ name: 'read' }).execute();\n    return c.json(await viewOfProductQueue(db, { access, today }), 200);",
      },
    ],
    tests: ['server/src/access/matrix/fields.test.ts'],
    only: 'changes nothing',
  },
  {
    hole: 'stored script in names and audit',
    changes: [
      {
        file: 'server/src/http/guard/security-headers.ts',
        from: "`script-src 'self' 'nonce-${nonce}'`",
        to: "`script-src 'self' 'unsafe-inline'`",
      },
    ],
    tests: ['server/src/http/guard/same-origin.test.ts', 'server/src/http/guard/security-headers.test.ts'],
  },
  {
    hole: 'spreadsheet formulas',
    changes: [
      {
        file: 'server/src/summary/export/csv.ts',
        from: "  return /^[=+\\-@\\t\\r＝＋－＠]/.test(text) ? `'${text}` : text;",
        to: '  return text;',
      },
    ],
    tests: ['server/src/summary/export/*.test.ts'],
  },
  {
    hole: 'SQL in filter',
    changes: [
      {
        file: 'db/src/cadre/cadre-list.queries.ts',
        from: 'sql`${name} like ${`% ${word}%`}`',
        to: "sql`${name} like ${sql.raw(`'% ${word}%'`)}`",
      },
    ],
    tests: ['server/src/access/matrix/searching.test.ts'],
  },
  {
    hole: 'second factor skipped through the API',
    changes: [
      {
        file: 'server/src/http/action.ts',
        from: "      if (name !== 'me.second-factor' && missingFactorOf(access) === 'required')\n        throw new Problem('second-factor-missing');",
        to: '      void missingFactorOf;',
      },
    ],
    tests: ['server/src/auth/second-factor/asked.test.ts'],
  },
  {
    hole: 'sessions that outlive a changed password',
    changes: [
      {
        file: 'server/src/auth/account.commands.ts',
        from: '  await endOtherSessions(trx, { accountId: account.id, keptId: sessionId }, at);\n',
        to: '  void endOtherSessions;\n',
      },
    ],
    tests: ['server/src/auth/me.routes.test.ts'],
  },
  {
    hole: 'sessions that outlive a changed password, opened while it changed',
    changes: [
      {
        file: 'server/src/auth/second-factor/pass.commands.ts',
        from: "  return factor === 'password' && isSame ? account : undefined;",
        to: "  return factor === 'password' || isSame ? account : undefined;",
      },
    ],
    tests: ['server/src/auth/second-factor/standing.test.ts'],
  },
  {
    hole: 'default secrets',
    changes: [
      {
        file: 'server/src/config-secret.ts',
        from: ' || isPlaceholder) {',
        to: ') {\n    void isPlaceholder;',
      },
    ],
    tests: [
      'server/src/config.test.ts',
      'server/src/main.test.ts',
      'server/src/auth/federated/federated-config.test.ts',
    ],
  },
  {
    hole: 'secrets in logs',
    changes: [
      {
        file: 'server/src/log.ts',
        from: "  const stack = error.stack?.slice(error.stack.indexOf('\\n    at '));",
        to: '  const { stack } = error;',
      },
    ],
    tests: ['server/src/log.test.ts'],
  },
  {
    hole: 'enumeration by timing',
    changes: [
      {
        file: 'server/src/auth/federated/first-factor.ts',
        from: '  const open = account?.disabledAt === null ? account : undefined;',
        to: "  const open = account?.disabledAt === null ? account : undefined;\n  if (!open) return 'wrong';",
      },
    ],
    tests: ['server/src/auth/alike.test.ts'],
  },
  {
    hole: 'open redirect',
    changes: [
      {
        file: 'server/src/auth/federated/federated.routes.ts',
        from: '  return (address.origin === home.origin ? address : home).href;',
        to: '  return address.href;',
      },
    ],
    tests: ['server/src/auth/federated/oidc.test.ts'],
  },
  {
    hole: 'half-done bulk actions',
    changes: [
      {
        file: 'server/src/day-review/acceptance.commands.ts',
        from: '  return inTransaction(db, (trx) => accept(trx, reviewer, asked));',
        to: '  void inTransaction;\n  return accept(db as Trx, reviewer, asked);',
      },
    ],
    tests: ['server/src/day-review/acceptance-at-once.test.ts'],
  },
  {
    hole: 'pickers that show hidden names',
    changes: [
      {
        file: 'server/src/output/view/colleagues.ts',
        from: '  const unitIds = unitsOfBody(tree, body);',
        to: '  void [unitsOfBody, body];\n  const unitIds = [...tree.keys()];',
      },
    ],
    tests: [HOLES_TEST],
  },
];
