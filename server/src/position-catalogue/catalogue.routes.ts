import {
  comparisonPath,
  editionPath,
  inForceInput,
  newEditionInput,
  positionInput,
  positionPath,
  productInput,
  productPath,
  versionInput,
  withdrawalInput,
} from '@so-viec/shared/position-catalogue/catalogue.schema';
import { Hono } from 'hono';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { viewOfComparison } from './comparison-view.ts';
import { doerOf, mayChange } from './doer.ts';
import { draftEdition, dropDraft, putInForce } from './edition.commands.ts';
import { viewOfEdition, viewOfEditions } from './edition-views.ts';
import { dropPosition, savePosition } from './position.commands.ts';
import { viewOfPosition, viewOfSharedProducts } from './position-view.ts';
import { dropProduct, saveProduct } from './product.commands.ts';
import { withdrawEdition } from './withdraw-edition.commands.ts';

const read = action('catalogue.read');
const change = action('catalogue.change');

/** Editions of the catalogue, their positions and products. Writes answer with the rows as they are then. */
export const catalogueRoutes = new Hono<AppEnv>()
  .get('/editions', read, async (c) =>
    c.json({ ...(await viewOfEditions(c.var.db, c.var.today)), canChange: mayChange(c) }, 200),
  )
  .post('/editions', change, jsonInput(newEditionInput), async (c) => {
    const input = c.req.valid('json');
    await draftEdition(c.var.db, doerOf(c), input);
    return c.json(await viewOfEdition(c.var.db, c.var.today, input.code), 201);
  })
  .get('/editions/:edition', read, pathInput(editionPath), async (c) =>
    c.json(
      {
        ...(await viewOfEdition(c.var.db, c.var.today, c.req.valid('param').edition)),
        canChange: mayChange(c),
      },
      200,
    ),
  )
  .delete('/editions/:edition', change, pathInput(editionPath), jsonInput(versionInput), async (c) => {
    await dropDraft(c.var.db, doerOf(c), c.req.valid('param').edition, c.req.valid('json').version);
    return c.body(null, 204);
  })
  .post('/editions/:edition/in-force', change, pathInput(editionPath), jsonInput(inForceInput), async (c) => {
    const { edition } = c.req.valid('param');
    await putInForce(c.var.db, doerOf(c), edition, c.req.valid('json'));
    return c.json(await viewOfEdition(c.var.db, c.var.today, edition), 200);
  })
  .post(
    '/editions/:edition/withdrawal',
    change,
    pathInput(editionPath),
    jsonInput(withdrawalInput),
    async (c) => {
      const { edition } = c.req.valid('param');
      await withdrawEdition(c.var.db, doerOf(c), edition, c.req.valid('json'));
      return c.json(await viewOfEdition(c.var.db, c.var.today, edition), 200);
    },
  )
  .get('/editions/:edition/since/:other', read, pathInput(comparisonPath), async (c) =>
    c.json(await viewOfComparison(c.var.db, c.var.today, c.req.valid('param')), 200),
  )
  .get('/editions/:edition/shared-products', read, pathInput(editionPath), async (c) =>
    c.json(
      {
        ...(await viewOfSharedProducts(c.var.db, c.var.today, c.req.valid('param').edition)),
        canChange: mayChange(c),
      },
      200,
    ),
  )
  .get('/editions/:edition/positions/:code', read, pathInput(positionPath), async (c) =>
    c.json(
      {
        ...(await viewOfPosition(c.var.db, c.var.today, c.req.valid('param'))),
        canChange: mayChange(c),
      },
      200,
    ),
  )
  .put(
    '/editions/:edition/positions/:code',
    change,
    pathInput(positionPath),
    jsonInput(positionInput),
    async (c) => {
      const at = c.req.valid('param');
      await savePosition(c.var.db, doerOf(c), at, c.req.valid('json'));
      return c.json(await viewOfPosition(c.var.db, c.var.today, at), 200);
    },
  )
  .delete(
    '/editions/:edition/positions/:code',
    change,
    pathInput(positionPath),
    jsonInput(versionInput),
    async (c) => {
      await dropPosition(c.var.db, doerOf(c), c.req.valid('param'), c.req.valid('json').version);
      return c.body(null, 204);
    },
  )
  .put(
    '/editions/:edition/products/:code',
    change,
    pathInput(productPath),
    jsonInput(productInput),
    async (c) => {
      await saveProduct(c.var.db, doerOf(c), c.req.valid('param'), c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .delete(
    '/editions/:edition/products/:code',
    change,
    pathInput(productPath),
    jsonInput(versionInput),
    async (c) => {
      await dropProduct(c.var.db, doerOf(c), c.req.valid('param'), c.req.valid('json').version);
      return c.body(null, 204);
    },
  );
