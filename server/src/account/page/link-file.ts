import { type Db, findAccountByUsername, inTransaction, listAccountLinks, type Trx } from '@so-viec/db';
import { LINK_KINDS, linkInput, subjectKeyOf } from '@so-viec/shared/account/account-link.schema';
import { normalUsername } from '@so-viec/shared/account/username';
import { newId } from '@so-viec/shared/id/uuidv7';
import papaparse from 'papaparse';
import type { By } from '../../audit/audit.ts';
import type { Config } from '../../config.ts';
import { Problem } from '../../http/problem.ts';
import { AccountProblem } from '../account-admin.commands.ts';
import { writeLink } from './link.commands.ts';

const COLUMNS = ['username', 'kind', 'subject'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;
type Ways = Pick<Config, 'oidc' | 'ldap'>;

/**
 * Links the accounts of a table with the columns username, kind and subject; all or none. Those that are linked so
 * already stay. Returns how many are new. Throws an AccountProblem that names the line.
 */
export async function linkFromTable(db: Db, text: string, ways: Ways, now: Date): Promise<number> {
  const { data, meta } = papaparse.parse<Row>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const missing = COLUMNS.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0)
    throw new AccountProblem(`Tệp thiếu cột ${missing.join(', ')}: dòng đầu là ${COLUMNS.join(',')}.`);
  const by = { at: now.toISOString(), accountId: null };
  return inTransaction(db, (trx) => writeRows(trx, data, ways, by));
}

async function writeRows(trx: Trx, rows: readonly Row[], ways: Ways, by: By): Promise<number> {
  let made = 0;
  // The first line has the names of the columns.
  for (const [at, row] of rows.entries()) made += Number(await writeRow(trx, row, ways, by, at + 2));
  return made;
}

async function writeRow(trx: Trx, row: Row, ways: Ways, by: By, line: number): Promise<boolean> {
  const refuse = (why: string): never => {
    throw new AccountProblem(`Dòng ${line}: ${why}`);
  };
  const username = normalUsername(row.username ?? '');
  const account = await findAccountByUsername(trx, username);
  if (!account) return refuse(`không có tài khoản ${username}.`);
  const read = linkInput.safeParse({ id: newId(), kind: row.kind?.trim(), subject: row.subject ?? '' });
  if (!read.success)
    return refuse(`cần kind là ${LINK_KINDS.join(' hoặc ')}, và subject từ 1 đến 255 ký tự.`);
  const { kind, subject, id } = read.data;
  if (!ways[kind]) return refuse(`chưa cài nơi đăng nhập ${kind}: đặt SV_${kind.toUpperCase()}_… trước.`);
  const issuer = kind === 'oidc' ? (ways.oidc?.issuer ?? '') : '';
  const link = { id, accountId: account.id, kind, issuer, subject };
  const subjectKey = subjectKeyOf(kind, subject);
  const own = (await listAccountLinks(trx, account.id)).find((one) => one.kind === kind);
  if (own?.subjectKey === subjectKey && own.issuer === issuer) return false;
  await writeLink(trx, link, by).catch((error: unknown) => refuse(reasonOf(error)));
  return true;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Problem)) throw error;
  const { code, params } = error.body;
  return code === 'link-taken'
    ? `người này đã nối với tài khoản ${params?.username}.`
    : 'tài khoản đã nối với một người khác ở nơi đó: bỏ nối trước.';
}
