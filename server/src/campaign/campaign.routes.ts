import { findCampaign, listCampaigns } from '@so-viec/db';
import { campaignChangeInput, campaignInput } from '@so-viec/shared/campaign/campaign.schema';
import { civilDay } from '@so-viec/shared/civil-day/civil-day.schema';
import { id } from '@so-viec/shared/id/id.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { calendarOf } from '../calendar/calendar.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { changeCampaign, openCampaign } from './campaign.commands.ts';
import { lineOfCampaign, usualDayOf, viewCampaign } from './campaign-view.ts';

const idPath = pathInput(z.object({ id }));
const dayQuery = queryInput(z.object({ day: z.optional(civilDay) }));

async function aroundOf(c: Context<AppEnv>) {
  const { db, access, today } = c.var;
  return { access, today, calendar: await calendarOf(db, access.organisation.changeCount) };
}

/** The writer, who must hold the right over the whole organisation. */
function writerOf(c: Context<AppEnv>) {
  c.var.access.requireAt('campaign.change', null);
  return { at: c.var.now().toISOString(), accountId: c.var.access.actor.accountId };
}

/** Campaigns: what is to be reached by when, and how far the bodies are on any day. */
export const campaignRoutes = new Hono<AppEnv>()
  .get('/campaigns', action('scheme.read'), async (c) => {
    const around = await aroundOf(c);
    const lines = [];
    for (const campaign of await listCampaigns(c.var.db)) {
      lines.push(await lineOfCampaign(c.var.db, around, campaign));
    }
    return c.json({ campaigns: lines }, 200);
  })
  .get('/campaigns/:id', action('scheme.read'), idPath, dayQuery, async (c) => {
    const campaign = await findCampaign(c.var.db, c.req.valid('param').id);
    if (!campaign) throw new Problem('not-found');
    const day = c.req.valid('query').day ?? usualDayOf(campaign, c.var.today);
    return c.json(await viewCampaign(c.var.db, await aroundOf(c), campaign, day), 200);
  })
  .post('/campaigns', action('campaign.change'), jsonInput(campaignInput), async (c) => {
    const { id: campaignId, version } = await openCampaign(c.var.db, writerOf(c), c.req.valid('json'));
    return c.json({ id: campaignId, version }, 201);
  })
  .put('/campaigns/:id', action('campaign.change'), idPath, jsonInput(campaignChangeInput), async (c) => {
    const { id: campaignId } = c.req.valid('param');
    const { version } = await changeCampaign(c.var.db, writerOf(c), campaignId, c.req.valid('json'));
    return c.json({ id: campaignId, version }, 200);
  });
