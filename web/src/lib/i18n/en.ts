import { account } from './en/account.ts';
import { app } from './en/app.ts';
import { common, weekday } from './en/common.ts';
import { field } from './en/field.ts';
import { problem } from './en/problem.ts';

export const en = { account, app, common, field, problem, weekday };
