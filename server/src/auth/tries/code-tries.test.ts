import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { codeOf, setUpDevice } from '../../testing/second-factor.ts';

const STEP = '/api/session/second-factor';
const WRONG = 'không phải mật khẩu này';
const OFFICE = '113.160.12.7';
// What a key of tries could be made of: signs behind the name, and forms that fold to them.
const TYPED = ['#2', ' #2', '＃2', '#２', ':2', '/code', ' code', '\tcode', '.'];

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-01-12T01:00:00.000Z', config: { trustsProxy: true } });
  const own = behind('10.0.0.1');
  await own.signIn('phuc.nv');
  ({ key } = await setUpDevice(server, own));
});
afterAll(() => server.close());
// The tries of the test before are forgotten, and no code of it is still good.
beforeEach(() => pass(25 * 3600));

function pass(seconds: number): void {
  server.setNow(new Date(server.now().getTime() + seconds * 1000).toISOString());
}

/** Somebody with a new browser behind an address. */
function behind(address: string): TestClient {
  const browser = server.stranger();
  browser.headers['X-Forwarded-For'] = address;
  return browser;
}

const right = () => codeOf(key, server.now());

/** The owner in a new browser, after the right password. */
async function owner(): Promise<TestClient> {
  const browser = behind(OFFICE);
  expect((await browser.signIn('phuc.nv')).body).toEqual({ secondFactor: true });
  return browser;
}

async function type(browser: TestClient, code: string) {
  const { status, body } = await browser.post(STEP, { code });
  return status === 200 ? 200 : [body.code, body.params];
}

async function tryNames(names: readonly string[], address = OFFICE) {
  const answers = [];
  for (const name of names) {
    const { status, body } = await behind(address).signIn(name, WRONG);
    answers.push([status, body.code, body.params]);
  }
  return answers;
}

it.each(TYPED)('a name with %j behind it tells nothing of the codes somebody typed', async (sign) => {
  const browser = await owner();
  expect(await type(browser, '000000')).toEqual(['wrong-code', { triesLeft: 4 }]);
  const [ofOwner, ofNobody] = [`PHUC.NV${sign}`, `khong.co${sign}`];
  expect(await tryNames([ofOwner, ofOwner])).toEqual(await tryNames([ofNobody, ofNobody]));
  expect(await type(browser, right())).toBe(200);
  expect(await tryNames([ofOwner])).toEqual(await tryNames([ofNobody]));
});

it.each(TYPED)(
  'tries of a name with %j behind it keep nobody from the right code in a new browser',
  async (sign) => {
    const names = Array.from({ length: 5 }, () => `phuc.nv${sign}`);
    await tryNames(names);
    expect(await type(await owner(), '000000')).toEqual(['wrong-code', { triesLeft: 4 }]);
    expect(await type(await owner(), right())).toBe(200);
  },
);

it('neither do very many of them from as many networks', async () => {
  const networks = Array.from({ length: 9 }, (_, n) => `203.0.113.${n}`);
  for (const network of networks)
    await tryNames(
      Array.from({ length: 5 }, () => 'phuc.nv#2'),
      network,
    );
  const more = await behind('198.51.100.7').signIn('phuc.nv#2', WRONG);
  expect(more.body.params).toEqual({ waitSeconds: 180 });
  expect(await type(await owner(), right())).toBe(200);
});

it('wrong codes do not slow the password, nor tell of themselves there', async () => {
  const browser = await owner();
  for (let n = 0; n < 5; n++) await type(browser, '000000');
  expect(await type(browser, right())).toEqual(['too-many-tries', { waitSeconds: 60 }]);
  expect(await tryNames(['phuc.nv'])).toEqual(await tryNames(['khong.co']));
});
