import { listProductProposals } from '@so-viec/db';
import { id } from '@so-viec/shared/id/id.schema';
import { SECTOR_KEYS } from '@so-viec/shared/position-catalogue/catalogue-words';
import { descriptionInput, positionCode, settling } from '@so-viec/shared/position-description/draft.schema';
import { filledText } from '@so-viec/shared/text/text.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { describerOf } from './describer.ts';
import { writeDescription } from './description.commands.ts';
import { printDescription, printDescriptions } from './print.ts';
import { settleProposal } from './proposal.commands.ts';
import { viewOfDescription } from './views.ts';
import { COMMON } from './whose.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const codePath = pathInput(z.object({ code: positionCode }));
/** `ban` a version, `cua` whose: a body's code, or `chung`. */
const versionQuery = queryInput(
  z.object({
    ban: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100_000))),
    cua: z.optional(filledText(60)),
  }),
);
const codes = z.pipe(
  z.string().check(z.maxLength(20_000)),
  z.transform((text) => text.split(',').filter(Boolean)),
);
/** By codes, or the positions of an edition, or of one sector of it. */
const printQuery = z.object({
  codes: z.optional(codes),
  edition: z.optional(filledText(60)),
  sector: z.optional(z.enum(SECTOR_KEYS)),
});

const wordNamed = (name: string) => ({
  'Content-Type': WORD,
  'Content-Disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9._-]+/g, '-')}.docx"`,
});

/** Descriptions of positions: read, written as versions, printed; and the work they propose as products. */
export const descriptionRoutes = new Hono<AppEnv>()
  .get('/position-descriptions/word', action('description.read'), queryInput(printQuery), async (c) => {
    const { edition, sector, ...of } = c.req.valid('query');
    const file = await printDescriptions(c.var.db, describerOf(c), { edition, sector, ...of });
    // Of an edition, of a sector of it, or of positions that were looked for.
    const name = ['ban-mo-ta', edition ?? 'chon-loc', sector].filter(Boolean).join('-');
    return c.body(new Uint8Array(file), 200, wordNamed(name));
  })
  .get('/position-descriptions/:code', action('description.read'), codePath, versionQuery, async (c) => {
    const { code } = c.req.valid('param');
    return c.json(await viewOfDescription(c.var.db, describerOf(c), code, c.req.valid('query')), 200);
  })
  .get('/position-descriptions/:code/word', action('description.read'), codePath, versionQuery, async (c) => {
    const { code } = c.req.valid('param');
    const file = await printDescription(c.var.db, describerOf(c), code, c.req.valid('query'));
    return c.body(new Uint8Array(file), 200, wordNamed(`ban-mo-ta-${code}`));
  })
  .post(
    '/position-descriptions/:code',
    action('description.change'),
    codePath,
    jsonInput(descriptionInput),
    async (c) => {
      const { code } = c.req.valid('param');
      const describer = describerOf(c);
      const input = c.req.valid('json');
      await writeDescription(c.var.db, describer, code, input);
      const cua = input.unit ?? COMMON;
      return c.json(await viewOfDescription(c.var.db, describer, code, { cua }), 200);
    },
  )
  .get('/position-descriptions/:code/proposals', action('catalogue.change'), codePath, async (c) => {
    c.var.access.requireAt('catalogue.change', null);
    return c.json({ proposals: await listProductProposals(c.var.db, c.req.valid('param').code) }, 200);
  })
  .post(
    '/product-proposals/:id/settling',
    action('catalogue.change'),
    pathInput(z.object({ id })),
    jsonInput(settling),
    async (c) => {
      c.var.access.requireAt('catalogue.change', null);
      await settleProposal(c.var.db, describerOf(c), c.req.valid('param').id, c.req.valid('json'));
      return c.body(null, 204);
    },
  );
