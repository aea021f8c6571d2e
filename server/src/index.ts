export { createApp } from './app.ts';
export { hashPassword } from './auth/password.ts';
export { type Config, ConfigProblem, readConfig } from './config.ts';
export { openLog } from './log.ts';
export { type RunningServer, startServer } from './main.ts';
export { openConfiguredDatabase } from './open-database.ts';
