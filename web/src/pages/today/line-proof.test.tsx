import { openTestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

/** Brings a link in the panel that is open, and says what the product has then. */
async function bringLink() {
  fireEvent.click(await screen.findByRole('button', { name: /^Thêm liên kết/ }));
  fireEvent.change(screen.getByLabelText('Địa chỉ https'), {
    target: { value: 'https://vanban.example.vn/45' },
  });
  fireEvent.submit(screen.getByLabelText('Địa chỉ https').closest('form') as HTMLFormElement);
  await screen.findByRole('link', { name: 'vanban.example.vn' });
  return app.server.db.selectFrom('evidence').select(['kind', 'url']).execute();
}
const LINK = [{ kind: 'link', url: 'https://vanban.example.vn/45' }];

describe('the evidence of a line', () => {
  test('is brought in the line while it is written', async () => {
    const server = await openTestServer();
    await writeLine(server, 'ha.ttt', lineOf(server));
    app = await openApp('/hom-nay', { as: 'ha.ttt', server });
    fireEvent.click(await screen.findByRole('button', { name: 'Thao tác với dòng 1' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Minh chứng của sản phẩm' }));
    expect(await bringLink()).toEqual(LINK);
    expect(window.location.pathname).toBe('/hom-nay');
  });

  test('is brought in the line of a submitted day', async () => {
    const server = await openTestServer();
    await submitDay(server, 'ha.ttt');
    app = await openApp('/hom-nay', { as: 'ha.ttt', server });
    fireEvent.click(await screen.findByRole('button', { name: 'Minh chứng của sản phẩm' }));
    expect(await bringLink()).toEqual(LINK);
  });
});
