import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { type AuditConfig, readAudit } from './audit/audit-config.ts';
import { type LdapConfig, type OidcConfig, readLdap, readOidc } from './auth/federated/federated-config.ts';
import { type BackupPlan, readBackupPlan } from './backup/schedule/backup-plan.ts';
import { ConfigProblem } from './config-problem.ts';
import { readSecret } from './config-secret.ts';

/** All that the environment decides, parsed once at boot. */
export interface Config {
  databaseUrl: string;
  /** False when DATABASE_URL or SV_DATA was given: then nothing is made up. */
  isDefaultDatabase: boolean;
  dataFolder: string;
  host: string;
  port: number;
  /** The address people type, for same-origin checks behind a proxy that hides Sec-Fetch-Site. */
  publicOrigin: string | null;
  /** Whether X-Forwarded-For names the client: only behind a proxy of one's own. */
  trustsProxy: boolean;
  /** How long a session may last from a full sign-in, however busy, in milliseconds. */
  sessionLimit: number;
  /** So many calls come back to an account each minute; 0: nobody is slowed down. */
  callsPerMinute: number;
  /** How long a server that ends still takes work after it said that it takes none, in milliseconds. */
  drainWait: number;
  /** Whether the machine's clock is believed although the database has acts of a later time. */
  trustsClock: boolean;
  /** What whoever reads `/metrics` brings along; null: nobody reads them. */
  metricsToken: string | null;
  /** The mail server letters go through (null: they wait), and who they come from. */
  mail: { url: string | null; from: string };
  /** Who else knows people here: a provider of OpenID Connect, a directory (LDAP). */
  oidc: OidcConfig | null;
  ldap: LdapConfig | null;
  /** When copies are made by themselves. */
  backup: BackupPlan;
  /** The trail: its keys, and where its checkpoints go. */
  audit: AuditConfig;
  /** Where the built client is. */
  clientFolder: string;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const port = z.int().check(z.gte(0), z.lte(65535));
const logLevel = z.enum(['silent', 'error', 'warn', 'info', 'debug']);

function readPort(text: string | undefined): number {
  const value = port.safeParse(Number(text ?? 3000));
  if (!value.success || (text !== undefined && !/^\d+$/.test(text))) {
    throw new ConfigProblem(`PORT phải là số từ 0 đến 65535, đang là "${text}".`);
  }
  return value.data;
}

function readDatabase(env: NodeJS.ProcessEnv, dataFolder: string): string {
  const url = env.DATABASE_URL;
  if (url === undefined) return `file:${join(dataFolder, 'so-viec.db')}`;
  if (/^postgres(ql)?:\/\/./.test(url) || /^file:./.test(url)) return url;
  throw new ConfigProblem(`DATABASE_URL phải có dạng file:ĐƯỜNG-DẪN hoặc postgres://…, đang là "${url}".`);
}

function readOrigin(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ConfigProblem(`SV_ORIGIN phải là địa chỉ như https://so-viec.tinh.vn, đang là "${text}".`);
  }
  return url.origin;
}

function readMail(env: NodeJS.ProcessEnv): Config['mail'] {
  const { SMTP_URL: url, MAIL_FROM: from = 'Sổ Việc <so-viec@localhost>' } = env;
  if (url === undefined) return { url: null, from };
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    throw new ConfigProblem('SMTP_URL phải có dạng smtp://người:mật-khẩu@máy:cổng hoặc smtps://….');
  }
  return { url, from };
}

/** At most 12 hours unless an office says otherwise (rules §7). */
function readSessionLimit(text: string | undefined): number {
  const hours = z
    .int()
    .check(z.gte(1), z.lte(24))
    .safeParse(Number(text ?? 12));
  if (!hours.success || text === '') {
    throw new ConfigProblem(`SV_SESSION_HOURS phải là số giờ từ 1 đến 24, đang là "${text}".`);
  }
  return hours.data * 3_600_000;
}

/** Far more than people make, and far less than a program that fetches everything. */
function readCalls(text: string | undefined): number {
  const calls = z
    .int()
    .check(z.gte(0), z.lte(100_000))
    .safeParse(Number(text ?? 600));
  if (!calls.success || text === '') {
    throw new ConfigProblem(`SV_CALLS phải là số lần gọi mỗi phút từ 0 đến 100000, đang là "${text}".`);
  }
  return calls.data;
}

/** As long as a balancer needs to notice: nothing where there is none. */
function readDrainWait(text: string | undefined): number {
  const seconds = z
    .int()
    .check(z.gte(0), z.lte(60))
    .safeParse(Number(text ?? 0));
  if (!seconds.success || text === '') {
    throw new ConfigProblem(`SV_DRAIN_SECONDS phải là số giây từ 0 đến 60, đang là "${text}".`);
  }
  return seconds.data * 1000;
}

function readLogLevel(text: string | undefined): Config['logLevel'] {
  const value = logLevel.safeParse(text ?? 'warn');
  if (!value.success) {
    throw new ConfigProblem(`SV_LOG phải là silent, error, warn, info hoặc debug, đang là "${text}".`);
  }
  return value.data;
}

function readSwitch(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '0') return false;
  if (text === '1') return true;
  throw new ConfigProblem(`${name} phải là 0 hoặc 1, đang là "${text}".`);
}

/** Reads the configuration from the environment; `folder` is where a relative path starts. Throws ConfigProblem. */
export function readConfig(env: NodeJS.ProcessEnv, folder: string): Config {
  if (env.SV_DATA === '') throw new ConfigProblem('SV_DATA phải là đường dẫn một thư mục, đang để trống.');
  if (env.HOST === '') throw new ConfigProblem('HOST phải là tên máy hoặc địa chỉ, đang để trống.');
  const publicOrigin = readOrigin(env.SV_ORIGIN);
  const dataFolder = resolve(folder, env.SV_DATA?.replace(/^~(?=\/|$)/, homedir()) ?? 'data');
  return {
    databaseUrl: readDatabase(env, dataFolder),
    isDefaultDatabase: env.DATABASE_URL === undefined && env.SV_DATA === undefined,
    dataFolder,
    host: env.HOST ?? 'localhost',
    port: readPort(env.PORT),
    publicOrigin,
    trustsProxy: readSwitch('SV_TRUST_PROXY', env.SV_TRUST_PROXY),
    sessionLimit: readSessionLimit(env.SV_SESSION_HOURS),
    callsPerMinute: readCalls(env.SV_CALLS),
    drainWait: readDrainWait(env.SV_DRAIN_SECONDS),
    trustsClock: readSwitch('SV_TRUST_CLOCK', env.SV_TRUST_CLOCK),
    metricsToken: readSecret('SV_METRICS_TOKEN', env.SV_METRICS_TOKEN),
    mail: readMail(env),
    oidc: readOidc(env, publicOrigin),
    ldap: readLdap(env),
    backup: readBackupPlan(env, folder),
    audit: readAudit(env, folder),
    clientFolder: join(import.meta.dirname, '..', '..', 'web', 'dist'),
    logLevel: readLogLevel(env.SV_LOG),
  };
}
