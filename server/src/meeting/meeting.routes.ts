import { civilDay } from '@so-viec/shared/civil-day/civil-day.schema';
import { id, version } from '@so-viec/shared/id/id.schema';
import { inviteesQuery, meetingAnswerInput, meetingInput } from '@so-viec/shared/meeting/meeting.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { writerOf } from '../work-entry/writer.ts';
import { answerMeeting } from './answer.commands.ts';
import { findInvitees, viewOfUnits } from './invitees.ts';
import { cancelMeeting, keepMeeting } from './meeting.commands.ts';
import { viewOfCalled } from './meeting-view.ts';

const path = pathInput(z.object({ id }));
const call = action('meeting.call');

/** Meetings, trips and conferences: entered once by whoever calls them, answered day by day. */
export const meetingRoutes = new Hono<AppEnv>()
  .get('/meetings', call, async (c) => c.json(await viewOfCalled(c.var.db, writerOf(c)), 200))
  .get('/meeting-invitees', call, queryInput(inviteesQuery), async (c) => {
    const { on, q } = c.req.valid('query');
    const by = writerOf(c);
    if (q === undefined) return c.json({ units: await viewOfUnits(c.var.db, by, on), found: [] }, 200);
    return c.json({ units: [], found: await findInvitees(c.var.db, by, { on, q }) }, 200);
  })
  .put('/meetings/:id', call, path, jsonInput(meetingInput), async (c) => {
    return c.json(
      await keepMeeting(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json')),
      200,
    );
  })
  .post('/meetings/:id/cancellation', call, path, jsonInput(z.object({ version })), async (c) => {
    await cancelMeeting(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json').version);
    return c.body(null, 204);
  })
  .put(
    '/meetings/:id/answers/:day',
    action('meeting.answer'),
    pathInput(z.object({ id, day: civilDay })),
    jsonInput(meetingAnswerInput),
    async (c) => {
      await answerMeeting(c.var.db, writerOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
      return c.body(null, 204);
    },
  );
