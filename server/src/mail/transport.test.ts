import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openTransport } from './transport.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A mail server of this machine that talks as `talk` says; its `smtp://` address. */
async function listen(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket);
  });
  open.push(server, { close: () => sockets.forEach((socket) => void socket.destroy()) });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a plain mail server answers to each line; `recipient` to who a letter is for. */
function takeLetters(letters: string[], recipient = '250 OK') {
  return (socket: Socket) => {
    let [body, isBody] = ['', false];
    socket.write('220 thu.snv ESMTP\r\n');
    socket.on('data', (data) => {
      if (isBody) body += data;
      if (isBody && body.endsWith('\r\n.\r\n')) {
        letters.push(body);
        isBody = false;
        socket.write('250 OK\r\n');
      } else if (!isBody) {
        const word = data.toString().slice(0, 4);
        isBody = word === 'DATA';
        const answers: Record<string, string> = { DATA: '354 Go on', RCPT: recipient, QUIT: '221 Bye' };
        socket.write(`${answers[word] ?? '250 OK'}\r\n`);
      }
    });
  };
}

const letter = { to: 'ha.ttt@snv.vn', subject: 'Nhắc ghi ngày làm việc', text: 'Bạn chưa ghi ngày 12/01.' };

describe('a mail server', () => {
  it('is given a letter with its Vietnamese words', async () => {
    const letters: string[] = [];
    const send = openTransport(await listen(takeLetters(letters)), 'so-viec@snv.vn');
    await send?.(letter);
    const [sent = ''] = letters;
    expect(sent).toMatch(/^From: so-viec@snv\.vn\r\nTo: ha\.ttt@snv\.vn\r\nSubject: =\?UTF-8\?/m);
    const text = sent.split('\r\n\r\n').slice(1).join('').replace(/=\r\n/g, '');
    const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    expect(Buffer.from(bytes, 'latin1').toString()).toContain(letter.text);
  });

  it('takes line ends in names and subjects for text, never for orders', async () => {
    const [letters, orders]: [string[], string[]] = [[], []];
    const take = takeLetters(letters);
    const at = await listen((socket) => {
      take(socket);
      socket.on('data', (data) => orders.push(...data.toString().split('\r\n')));
    });
    const send = openTransport(at, 'so-viec@snv.vn');
    const evil = 'x\r\nBcc: ke.la@evil.example\r\n\r\n.\r\nRCPT TO:<ke.la@evil.example>\r\nDATA\r\n';
    await send?.({ to: 'ha.ttt@snv.vn', subject: evil, text: 'Bạn chưa ghi.\r\n.\r\nQUIT\r\n' });
    for (const to of ['ha.ttt@snv.vn\r\nRCPT TO:<ke.la@evil.example>', 'ha.ttt@snv.vn, ke.la@evil.example']) {
      await expect(send?.({ to, subject: 'a', text: 'b' })).rejects.toThrow('not one address');
    }
    expect(letters).toHaveLength(1);
    for (const one of letters) expect(one.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    const given = orders.filter((line) => /^(MAIL|RCPT) /i.test(line));
    expect(given.filter((line) => line.includes('evil'))).toEqual([]);
    expect(orders.filter((line) => /^DATA$/i.test(line))).toHaveLength(letters.length);
  });

  it.each([
    ['that is not there', async () => 'smtp://127.0.0.1:9', /ECONNREFUSED/],
    ['that never greets', () => listen(() => undefined), /Greeting never received|Timeout/],
    [
      'that knows nobody of that name',
      () => listen(takeLetters([], '550 Khong co hop thu nay')),
      /550 Khong co hop thu nay/,
    ],
  ])('%s is said to have failed, soon', async (_, serverAt, words) => {
    const send = openTransport(await serverAt(), 'so-viec@snv.vn', 200);
    await expect(send?.(letter)).rejects.toThrow(words);
  });
});
