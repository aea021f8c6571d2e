import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

test('the answer to a file tells of a newer release, like any other', async () => {
  document.head.innerHTML = '<meta name="sv-release" content="0123456789ab">';
  vi.resetModules();
  const { upload } = await import('./upload.ts');
  const { hearRelease, useIsBehind } = await import('../browser/release.ts');
  const { renderHook, act } = await import('@testing-library/react');
  const { result } = renderHook(useIsBehind);
  expect(result.current).toBe(false);
  const answered = new Response(null, { status: 204, headers: { 'Sv-Release': 'ba9876543210' } });
  vi.stubGlobal('fetch', () => Promise.resolve(answered));
  await act(() => upload('/api/files/1', new File(['a'], 'a.pdf', { type: 'application/pdf' })));
  expect(result.current).toBe(true);
  act(() => hearRelease('0123456789ab'));
});
