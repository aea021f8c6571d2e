import { can } from '@so-viec/shared/access/policy';
import {
  offerSettlingInput,
  productOfferInput,
  recurringQuery,
} from '@so-viec/shared/task/product-offer.schema';
import { taskPath } from '@so-viec/shared/task/task.schema';
import { Hono } from 'hono';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../../http/input.ts';
import { doerOf } from '../../position-catalogue/doer.ts';
import { offerProduct, settleOffer } from './offer.commands.ts';
import { viewRecurring } from './recurring-view.ts';

const read = action('recurring-work.read');

/** Ad hoc work that recurs, for personnel: seen with its number and usual hours, and offered to the catalogue. */
export const recurringWorkRoutes = new Hono<AppEnv>()
  .get('/recurring-work', read, queryInput(recurringQuery), async (c) => {
    const { months = '3', people = '3' } = c.req.valid('query');
    const { db, access, today } = c.var;
    const scope = access.overseeingScope();
    const canDraft = can(access.relationsToAll(), 'catalogue.change');
    const reportScope = canDraft ? null : scope;
    const asked = { scope, reportScope, today, months: Number(months), fewestPeople: Number(people) };
    return c.json({ ...(await viewRecurring(db, asked)), canDraft }, 200);
  })
  .post('/recurring-work/offers', action('recurring-work.offer'), jsonInput(productOfferInput), async (c) => {
    const input = c.req.valid('json');
    const { access, now, today } = c.var;
    const plain = { at: now().toISOString(), accountId: access.actor.accountId, today };
    const doer = input.edition === null ? plain : doerOf(c);
    return c.json(await offerProduct(c.var.db, doer, input), 200);
  })
  .post(
    '/product-reports/:id/settling',
    action('catalogue.change'),
    pathInput(taskPath),
    jsonInput(offerSettlingInput),
    async (c) => {
      const of = { ...c.req.valid('param'), input: c.req.valid('json') };
      return c.json(await settleOffer(c.var.db, doerOf(c), of), 200);
    },
  );
