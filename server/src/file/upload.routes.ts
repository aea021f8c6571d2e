import { listPieceOrdinals } from '@so-viec/db';
import { id } from '@so-viec/shared/id/id.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { pathInput } from '../http/input.ts';
import { readBytes } from '../http/upload.ts';
import { keepPiece } from './pieces.ts';

const send = action('upload.send');
const ordinal = z.coerce.number().check(z.int(), z.gte(0), z.lte(999));

/** Files in pieces, for a line that breaks: what is there need not be sent again. They become a file where it belongs. */
export const uploadRoutes = new Hono<AppEnv>()
  .get('/uploads/:id', send, pathInput(z.object({ id })), async (c) => {
    const of = { accountId: c.var.access.actor.accountId, uploadId: c.req.valid('param').id };
    return c.json({ pieces: await listPieceOrdinals(c.var.db, of) }, 200);
  })
  .put('/uploads/:id/pieces/:ordinal', send, pathInput(z.object({ id, ordinal })), async (c) => {
    const { id: uploadId, ordinal: at } = c.req.valid('param');
    const { accountId } = c.var.access.actor;
    const piece = { accountId, uploadId, ordinal: at, content: await readBytes(c) };
    await keepPiece(c.var.db, piece, c.var.now());
    return c.body(null, 204);
  });
