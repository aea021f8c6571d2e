export { createApp } from './app.ts';
export { hashPassword } from './auth/password.ts';
export { type Config, ConfigProblem, readConfig } from './config.ts';
export type { ImportPhase, OnProgress } from './import/apply-plan.ts';
export { type ImportOptions, importRows } from './import/import.commands.ts';
export type { ImportReport } from './import/report.ts';
export { openLog } from './log.ts';
export { type RunningServer, startServer } from './main.ts';
export { openConfiguredDatabase } from './open-database.ts';
