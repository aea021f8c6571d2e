import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { ConfigProblem } from './config-problem.ts';

describe('the configuration', () => {
  it('without anything said serves this machine on port 3000 from data/so-viec.db', () => {
    const config = readConfig({}, '/srv/so-viec');
    expect(config).toMatchObject({
      databaseUrl: `file:${join('/srv/so-viec', 'data', 'so-viec.db')}`,
      isDefaultDatabase: true,
      host: 'localhost',
      port: 3000,
      publicOrigin: null,
      trustsProxy: false,
      drainWait: 0,
      metricsToken: null,
      trustsClock: false,
      logLevel: 'warn',
    });
    expect(config.clientFolder.endsWith(join('web', 'dist'))).toBe(true);
  });

  it.each([
    [{ SV_DATA: 'du-lieu' }, `file:${join('/srv', 'du-lieu', 'so-viec.db')}`],
    [{ SV_DATA: '/var/so-viec' }, `file:${join('/var/so-viec', 'so-viec.db')}`],
    [{ SV_DATA: '~/so-viec' }, `file:${homedir()}${sep}so-viec${sep}so-viec.db`],
    [{ DATABASE_URL: 'file:/x/y.db', SV_DATA: '/var' }, 'file:/x/y.db'],
    [{ DATABASE_URL: 'postgres://u:p@host/db' }, 'postgres://u:p@host/db'],
    [{ DATABASE_URL: 'postgresql://host/db' }, 'postgresql://host/db'],
  ])('takes the database from %j and makes nothing up', (env, databaseUrl) => {
    expect(readConfig(env, '/srv')).toMatchObject({ databaseUrl, isDefaultDatabase: false });
  });

  it.each([
    [{ PORT: '0' }, { port: 0 }],
    [
      { PORT: '8080', HOST: '0.0.0.0' },
      { port: 8080, host: '0.0.0.0' },
    ],
    [{ SV_ORIGIN: 'https://so-viec.tinh.vn/' }, { publicOrigin: 'https://so-viec.tinh.vn' }],
    [{ SV_TRUST_PROXY: '1' }, { trustsProxy: true }],
    [{ SV_LOG: 'debug' }, { logLevel: 'debug' }],
    [{ SV_SESSION_HOURS: '8' }, { sessionLimit: 8 * 3_600_000 }],
    [{}, { callsPerMinute: 600 }],
    [{ SV_CALLS: '0' }, { callsPerMinute: 0 }],
    [{ SV_DRAIN_SECONDS: '15' }, { drainWait: 15_000 }],
    [{ SV_TRUST_CLOCK: '1' }, { trustsClock: true }],
    [{ SV_AUDIT_TRIGGERS: 'leave.sao, unit.chep' }, { audit: { triggers: ['leave.sao', 'unit.chep'] } }],
    [{ SV_METRICS_TOKEN: 'kq7Zr0vXw2LmN8aTbYdEfGhJ' }, { metricsToken: 'kq7Zr0vXw2LmN8aTbYdEfGhJ' }],
  ])('reads %j', (env, expected) => {
    expect(readConfig(env, '/srv')).toMatchObject(expected);
  });

  it.each([
    ['PORT', ['', 'abc', '-1', '65536', '3000.5', '3000;', ' ']],
    ['HOST', ['']],
    ['SV_DATA', ['']],
    ['DATABASE_URL', ['', 'mysql://host/db', 'so-viec.db', 'file:', 'postgres://']],
    ['SV_ORIGIN', ['', 'so-viec.tinh.vn', 'ftp://so-viec.tinh.vn', 'https://']],
    ['SV_TRUST_PROXY', ['', 'yes', 'true', '2']],
    ['SV_LOG', ['', 'loud', 'WARN']],
    ['SV_DRAIN_SECONDS', ['', '-1', '61', '0.5', 'lâu']],
    ['SV_TRUST_CLOCK', ['', 'yes']],
    ['SV_AUDIT_TRIGGERS', ['', 'sao', 'leave.', '.sao', 'leave.sao,']],
    [
      'SV_METRICS_TOKEN',
      ['', 'ngan', 'a'.repeat(40), 'change-me-change-me-change-me-now', 'kq7Zr0vXw2LmN8aTbYdE1234'],
    ],
    ['SV_CALLS', ['', '-1', '1.5', 'nhiều']],
    ['SV_SESSION_HOURS', ['', '0', '25', '7.5', 'tám']],
  ])('refuses a wrong %s with one sentence that names it', (name, values) => {
    for (const value of values) {
      const read = () => readConfig({ [name]: value }, '/srv');
      expect(read, `${name}="${value}"`).toThrow(ConfigProblem);
      expect(read).toThrow(new RegExp(`^${name} phải [^\\n]+\\.$`));
    }
  });
});
