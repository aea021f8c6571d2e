import { id } from '@so-viec/shared/id/id.schema';
import { transferAcceptance, transferAnswer, transferInput } from '@so-viec/shared/transfer/transfer.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { officerOf } from '../cadre/officer.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { stepTransfer } from './answer.commands.ts';
import { proposeTransfer } from './propose.commands.ts';
import { countForMe, viewOfTransfers } from './transfer-view.ts';

const path = pathInput(z.object({ id }));
const answer = jsonInput(transferAnswer);

/** A person goes from one body to another: proposed by one of two personnel officers, answered by the other. */
export const transferRoutes = new Hono<AppEnv>()
  .get('/transfers', action('transfer.read'), async (c) => {
    return c.json(await viewOfTransfers(c.var.db, c.var.access), 200);
  })
  .get('/transfers/waiting', action('transfer.answer'), async (c) => {
    return c.json({ count: await countForMe(c.var.db, c.var.access) }, 200);
  })
  .put('/transfers/:id', action('transfer.propose'), path, jsonInput(transferInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await proposeTransfer(c.var.db, officerOf(c), of), 200);
  })
  .post(
    '/transfers/:id/acceptance',
    action('transfer.answer'),
    path,
    jsonInput(transferAcceptance),
    async (c) => {
      const { id: transferId } = c.req.valid('param');
      const step = { ...c.req.valid('json'), transferId, kind: 'accepted', reason: '' } as const;
      return c.json(await stepTransfer(c.var.db, officerOf(c), step), 200);
    },
  )
  .post('/transfers/:id/refusal', action('transfer.answer'), path, answer, async (c) => {
    const { id: transferId } = c.req.valid('param');
    const step = { ...c.req.valid('json'), transferId, kind: 'refused', terms: null } as const;
    return c.json(await stepTransfer(c.var.db, officerOf(c), step), 200);
  })
  .post('/transfers/:id/withdrawal', action('transfer.withdraw'), path, answer, async (c) => {
    const { id: transferId } = c.req.valid('param');
    const step = { ...c.req.valid('json'), transferId, kind: 'withdrawn', terms: null } as const;
    return c.json(await stepTransfer(c.var.db, officerOf(c), step), 200);
  });
