import { ruleChoiceInput, ruleChoicePath } from '@so-viec/shared/review/choice/rule-choice.schema';
import { unitPath } from '@so-viec/shared/unit/unit.schema';
import { Hono } from 'hono';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { changerOf } from '../unit/change/changer.ts';
import { chooseRules } from './rule-choice.commands.ts';
import { viewOfRuleChoice } from './rule-choice-view.ts';

const ofUnit = pathInput(unitPath);
const ofMonth = pathInput(ruleChoicePath);

/** What bodies choose where the rules of scoring leave a choice. */
export const ruleChoiceRoutes = new Hono<AppEnv>()
  .get('/units/:code/rules', action('unit.read'), ofUnit, async (c) =>
    c.json(await viewOfRuleChoice(c.var.db, c.var, c.req.valid('param').code), 200),
  )
  .put(
    '/units/:code/rules/:month',
    action('rule-choice.change'),
    ofMonth,
    jsonInput(ruleChoiceInput),
    async (c) => {
      await chooseRules(c.var.db, changerOf(c), c.req.valid('param'), c.req.valid('json'));
      return c.body(null, 204);
    },
  );
