import { describe, expect, it } from 'vitest';
import { evidenceLink, hostOf } from './evidence-link.ts';

describe('an address that proves a product', () => {
  it.each([
    ['https://vanban.haugiang.gov.vn/doc/58', 'vanban.haugiang.gov.vn'],
    ['  HTTPS://Example.VN:8443/?id=1#a ', 'example.vn:8443'],
    ['https://example.vn', 'example.vn'],
  ])('%s is taken and shows its host', (text, host) => {
    const link = evidenceLink(text);
    expect(link?.startsWith(`https://${host}`)).toBe(true);
    expect(hostOf(link ?? '')).toBe(host);
  });

  it.each([
    'http://example.vn/a',
    'javascript:alert(1)',
    'ftp://example.vn/a',
    'https://ten:mat-khau@example.vn/',
    'https://127.0.0.1/a',
    'https://localhost/a',
    'https://example.vn:99999/',
    'https://exa mple.vn/',
    'https://example.vn/phu-luc\u202Efdp.exe',
    'https://exаmple.vn/',
    `https://example.vn/${'a'.repeat(2000)}`,
    '',
  ])('%s is not', (text) => {
    expect(evidenceLink(text)).toBeUndefined();
  });

  it('keeps the path as it was written', () => {
    expect(evidenceLink('https://Example.vn/Văn bản'.replace(' ', '%20'))).toBe(
      'https://example.vn/Văn%20bản',
    );
  });
});
