import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  AccountProblem,
  type AccountView,
  closeAccount,
  createAccount,
  forgetSecondFactor,
  linkFromTable,
  ROLES,
  type Role,
  readConfig,
  resetAccount,
  resetNewAccounts,
  viewAccounts,
} from '@so-viec/server';
import { normalUsername } from '@so-viec/shared/account/username';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { createProgress, type Progress } from '../progress/progress.ts';
import {
  type Command,
  CommandProblem,
  type Surroundings,
  withDatabase,
  withNewDatabase,
  wrongUse,
} from './command.ts';
import { readOptions } from './options.ts';

type Run = (args: string[], around: Surroundings) => Promise<number>;

const ACTS: Record<string, Run> = {
  create,
  reset,
  disable,
  link,
  list,
  'forget-code': forgetCode,
};

/** `sv account`: logins from the command line. First passwords are shown once and must be changed. */
export const command: Command = {
  name: 'account',
  usage: [
    `sv account create USER --name "…" [--role ${ROLES.join('|')}] [--unit CODE|--everywhere] [--cadre CODE] [--json]`,
    'sv account reset USER [--json]',
    'sv account reset --new [--json]',
    'sv account disable USER [--json]',
    'sv account forget-code USER [--json]',
    'sv account link FILE.csv [--json]',
    'sv account list [--json]',
  ],
  async run([act = '', ...args], around) {
    const run = ACTS[act];
    if (!run) throw wrongUse(command.usage);
    try {
      return await run(args, around);
    } catch (error) {
      throw error instanceof AccountProblem ? new CommandProblem(error.message) : error;
    }
  },
};

async function create(args: string[], around: Surroundings): Promise<number> {
  const kinds = {
    name: 'text',
    role: 'text',
    unit: 'text',
    everywhere: 'switch',
    cadre: 'text',
    json: 'switch',
  } as const;
  const { words, options } = readOptions(command, args, kinds);
  const [username, ...more] = words;
  if (username === undefined || more.length > 0) throw wrongUse(command.usage);
  const account = {
    username,
    displayName: options.name ?? '',
    role: roleOf(options.role),
    unitCode: options.unit,
    isEverywhere: options.everywhere,
    cadreCode: options.cadre,
  };
  const password = await withNewDatabase(around, (db) => createAccount(db, account, around.now()));
  if (options.json) around.out(`${JSON.stringify({ username: normalUsername(username), password })}\n`);
  else
    around.out(
      `Đã tạo tài khoản ${normalUsername(username)}. Mật khẩu lần đầu, chỉ hiện một lần: ${password}\n`,
    );
  return 0;
}

function roleOf(text: string | undefined): Role | undefined {
  const role = ROLES.find((known) => known === text);
  if (text !== undefined && !role)
    throw new CommandProblem(`--role phải là một trong: ${ROLES.join(', ')}.`, 2);
  return role;
}

async function reset(args: string[], around: Surroundings): Promise<number> {
  const { words, options } = readOptions(command, args, { new: 'switch', json: 'switch' });
  const [username, ...more] = words;
  if ((username === undefined) !== options.new || more.length > 0) throw wrongUse(command.usage);
  let bar: Progress | undefined;
  const onProgress = (done: number, total: number) => {
    bar ??= createProgress('Cấp mật khẩu', total);
    bar.update(done);
  };
  const given = await withDatabase(around, async (db) =>
    username === undefined
      ? await resetNewAccounts(db, around.now(), onProgress)
      : [await resetAccount(db, username, around.now())],
  );
  bar?.done();
  if (options.json) around.out(`${JSON.stringify(username === undefined ? given : given[0])}\n`);
  else {
    around.out('Mật khẩu lần đầu, chỉ hiện một lần:\n');
    for (const one of given) around.out(`${one.username}\t${one.password}\n`);
  }
  return 0;
}

async function disable(args: string[], around: Surroundings): Promise<number> {
  const { words, options } = readOptions(command, args, { json: 'switch' });
  const [username, ...more] = words;
  if (username === undefined || more.length > 0) throw wrongUse(command.usage);
  const wasOpen = await withDatabase(around, (db) => closeAccount(db, username, around.now()));
  if (options.json) around.out(`${JSON.stringify({ username, wasOpen })}\n`);
  else around.out(wasOpen ? `Đã khóa tài khoản ${username}.\n` : `Tài khoản ${username} đã khóa từ trước.\n`);
  return 0;
}

/** For who lost both the phone and the codes on paper, an only administrator too. */
async function forgetCode(args: string[], around: Surroundings): Promise<number> {
  const { words, options } = readOptions(command, args, { json: 'switch' });
  const [username, ...more] = words;
  if (username === undefined || more.length > 0) throw wrongUse(command.usage);
  const hadOne = await withDatabase(around, (db) => forgetSecondFactor(db, username, around.now()));
  if (options.json) around.out(`${JSON.stringify({ username, hadOne })}\n`);
  else
    around.out(
      hadOne ? `Đã bỏ mã xác nhận của ${username}.\n` : `Tài khoản ${username} chưa bật mã xác nhận.\n`,
    );
  return 0;
}

/** Links to the provider or the directory that the settings name, for everybody in a table at once. */
async function link(args: string[], around: Surroundings): Promise<number> {
  const { words, options } = readOptions(command, args, { json: 'switch' });
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw wrongUse(command.usage);
  const text = await readFile(resolve(around.folder, file), 'utf8').catch(() => {
    throw new CommandProblem(`Không đọc được tệp ${file}.`);
  });
  const ways = readConfig(around.env, process.cwd());
  const linked = await withDatabase(around, (db) => linkFromTable(db, text, ways, around.now()));
  around.out(options.json ? `${JSON.stringify({ linked })}\n` : `Đã nối ${linked} tài khoản.\n`);
  return 0;
}

async function list(args: string[], around: Surroundings): Promise<number> {
  const { words, options } = readOptions(command, args, { json: 'switch' });
  if (words.length > 0) throw wrongUse(command.usage);
  const accounts = await withDatabase(around, (db) => viewAccounts(db, todayIn(around.now())));
  if (options.json) around.out(`${JSON.stringify(accounts)}\n`);
  else for (const account of accounts) around.out(`${lineOf(account)}\n`);
  return 0;
}

const STATES: Record<AccountView['state'], string> = {
  open: 'đang dùng',
  'first-password': 'chờ đổi mật khẩu',
  'no-password': 'chưa có mật khẩu',
  disabled: 'đã khóa',
};

function lineOf({ username, name, cadre, roles, state }: AccountView): string {
  const held = roles.map(({ role, unit }) => (unit === null ? role : `${role}:${unit}`)).join(', ');
  return [username, name, cadre ?? '', held, STATES[state]].join('\t');
}
