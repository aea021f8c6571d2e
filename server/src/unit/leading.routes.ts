import {
  delegationEnd,
  delegationInput,
  headshipEdit,
  headshipInput,
  idPath,
} from '@so-viec/shared/unit/leading.schema';
import { unitPath } from '@so-viec/shared/unit/unit.schema';
import { Hono } from 'hono';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { changerOf } from './change/changer.ts';
import { delegate, endDelegation } from './leading/delegation.commands.ts';
import { changeLeader, nameLeader } from './leading/headship.commands.ts';
import { viewOfOwnDelegations } from './leading/own-delegations.ts';

const ofUnit = pathInput(unitPath);
const path = pathInput(idPath);

/** Who leads a unit, and who stands in for them. */
export const leadingRoutes = new Hono<AppEnv>()
  .get('/delegations/mine', action('delegation.read'), async (c) => {
    const { db, access, today } = c.var;
    return c.json(await viewOfOwnDelegations(db, access, today), 200);
  })
  .post('/units/:code/headships', action('headship.change'), ofUnit, jsonInput(headshipInput), async (c) => {
    await nameLeader(c.var.db, changerOf(c), c.req.valid('param').code, c.req.valid('json'));
    return c.body(null, 204);
  })
  .put('/headships/:id', action('headship.change'), path, jsonInput(headshipEdit), async (c) => {
    await changeLeader(c.var.db, changerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.body(null, 204);
  })
  .post(
    '/units/:code/delegations',
    action('delegation.change'),
    ofUnit,
    jsonInput(delegationInput),
    async (c) => {
      await delegate(c.var.db, changerOf(c), c.req.valid('param').code, c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .post('/delegations/:id/end', action('delegation.change'), path, jsonInput(delegationEnd), async (c) => {
    await endDelegation(c.var.db, changerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.body(null, 204);
  });
