import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigProblem } from '../../config-problem.ts';
import { newKey } from '../copy/crypt.ts';
import { readBackupPlan, refuseWrongFolder, refuseWrongRecipients } from './backup-plan.ts';

describe('the plan of copies', () => {
  it('has no folder until one is named, and is each night with a week, a month and a year behind it', () => {
    const keep = { daily: 7, weekly: 4, monthly: 12 };
    const usual = { folder: null, hour: '02:15', keep, recipients: [], pgTools: null };
    expect(readBackupPlan({}, '/srv')).toEqual(usual);
  });

  it('is read from the environment, a relative path from where the program stands', async () => {
    const [one, other] = await Promise.all([newKey(), newKey()]);
    const env = {
      SV_BACKUP_DIR: 'ban-sao',
      SV_BACKUP_AT: '23:40',
      SV_BACKUP_KEEP: '30,0,60',
      SV_PG_BIN: '/pg',
    };
    const plan = readBackupPlan({ ...env, SV_BACKUP_FOR: `${one.recipient}, ${other.recipient}` }, '/srv');
    expect(plan).toEqual({
      folder: resolve('/srv', 'ban-sao'),
      hour: '23:40',
      keep: { daily: 30, weekly: 0, monthly: 60 },
      recipients: [one.recipient, other.recipient],
      pgTools: resolve('/pg'),
    });
    await expect(refuseWrongRecipients(plan)).resolves.toBeUndefined();
  });

  it.each([
    ['SV_BACKUP_DIR', ['']],
    ['SV_PG_BIN', ['']],
    ['SV_BACKUP_AT', ['', '2:15', '24:00', '02.15', 'đêm']],
    ['SV_BACKUP_KEEP', ['', '7', '7,4', '0,4,12', '7,4,12,1', '7,-1,2', '7,4,x', '1000,1,1', '1e1,0,0']],
    ['SV_BACKUP_FOR', ['', 'khoa', 'AGE-SECRET-KEY-1ABC', 'age1ab;rm', `age1${'q'.repeat(58)},`]],
  ])('with a wrong %s is refused in one sentence that names it', (name, values) => {
    for (const value of values) {
      const read = () => readBackupPlan({ [name]: value }, '/srv');
      expect(read, `${name}="${value}"`).toThrow(ConfigProblem);
      expect(read).toThrow(new RegExp(`^${name} phải [^\\n]+\\.$`));
    }
  });

  it.each([
    ['a file', (folder: string) => join(folder, 'tep'), /tep không phải thư mục: dùng một thư mục khác/],
    ['beneath a file', (folder: string) => join(folder, 'tep', 'a'), /tep\/a không phải thư mục: /],
    ['in /proc, which takes none', () => '/proc/so-viec', /^SV_BACKUP_DIR .*\/proc\/so-viec/],
  ])('with %s as its folder does not let the server start', (_, of, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'sv-plan-'));
    writeFileSync(join(folder, 'tep'), '');
    const refuse = (path: string) => () => refuseWrongFolder(readBackupPlan({ SV_BACKUP_DIR: path }, '/'));
    expect(refuse(of(folder))).toThrow(words);
    expect(refuse(join(folder, 'moi', 'ban-sao'))).not.toThrow();
    expect(readdirSync(join(folder, 'moi', 'ban-sao'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('for a key that was typed wrong does not let the server start', async () => {
    const plan = readBackupPlan({ SV_BACKUP_FOR: `age1${'q'.repeat(58)}` }, '/srv');
    await expect(refuseWrongRecipients(plan)).rejects.toThrow(/^SV_BACKUP_FOR có khóa gõ sai: age1q+\. /);
  });
});
