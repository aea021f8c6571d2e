import { type Db, listFindingSettings } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { findingSettingsInput, findingTrial } from '@so-viec/shared/finding/finding.schema';
import {
  type CheckNumbers,
  readSettings,
  storedNumbers,
  USUAL_SETTINGS,
} from '@so-viec/shared/finding/settings';
import { Hono } from 'hono';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput } from '../../http/input.ts';
import { changerOf } from '../../unit/change/changer.ts';
import { tryApart } from '../keep/keep-apart.ts';
import { changeFindingSettings } from './finding-settings.commands.ts';
import { settingsInForce } from './settings-in-force.ts';

/** How the checks look: the edition in force, those before it, and what another would name. */
export const findingSettingsRoutes = new Hono<AppEnv>()
  .get('/finding-settings', action('finding-settings.read'), async (c) => {
    c.var.access.requireAt('finding-settings.read', null);
    const mayChange = can(c.var.access.relationsToAll(), 'finding-settings.change');
    return c.json({ mayChange, ...(await viewSettings(c.var.db)) }, 200);
  })
  .post('/finding-settings/trials', action('finding-settings.change'), jsonInput(findingTrial), async (c) => {
    c.var.access.requireAt('finding-settings.change', null);
    const { month, ...settings } = c.req.valid('json');
    return c.json(await tryApart(c.var.config.databaseUrl, { month, settings }, c.var.now()), 200);
  })
  .post(
    '/finding-settings',
    action('finding-settings.change'),
    jsonInput(findingSettingsInput),
    async (c) => {
      c.var.access.requireAt('finding-settings.change', null);
      const input = c.req.valid('json');
      const { month, headAfterDays, checks, phrases } = input;
      const settings = { headAfterDays, checks, phrases };
      const trial = await tryApart(c.var.config.databaseUrl, { month, settings }, c.var.now());
      return c.json(await changeFindingSettings(c.var.db, changerOf(c), input, trial), 200);
    },
  );

async function viewSettings(db: Db) {
  const inForce = await settingsInForce(db);
  const editions = await listFindingSettings(db);
  return {
    ...{ edition: inForce.edition, ...readSettings(inForce), usual: USUAL_SETTINGS },
    editions: editions.map((one) => ({
      ...{ edition: one.edition, at: one.at, by: one.displayName, reason: one.reason },
      ...changesOf(
        one,
        editions.find(({ edition }) => edition === one.edition - 1),
      ),
    })),
  };
}
export type FindingSettingsView = Awaited<ReturnType<typeof viewSettings>>;

type Stored = Parameters<typeof readSettings>[0];

/** Which numbers an edition changed, the days it leaves people, and phrases that came and went. */
function changesOf(now: Stored, before: Stored | undefined) {
  if (!before) return { changes: [], headAfterDays: null, phrases: { added: [], removed: [] } };
  const [then, next] = [readSettings(before), readSettings(now)];
  const isSame = then.headAfterDays === next.headAfterDays;
  return {
    changes: numbersChanged(storedNumbers(before), storedNumbers(now)),
    headAfterDays: isSame ? null : { from: then.headAfterDays, to: next.headAfterDays },
    phrases: {
      added: next.phrases.filter((phrase) => !then.phrases.includes(phrase)),
      removed: then.phrases.filter((phrase) => !next.phrases.includes(phrase)),
    },
  };
}

/** Null: the edition has no such number. */
function numbersChanged(then: CheckNumbers, next: CheckNumbers) {
  return Object.keys({ ...next, ...then }).flatMap((rule) =>
    Object.keys({ ...next[rule], ...then[rule] }).flatMap((name) => {
      const [from, to] = [then[rule]?.[name] ?? null, next[rule]?.[name] ?? null];
      return from === to ? [] : [{ rule, name, from, to }];
    }),
  );
}
