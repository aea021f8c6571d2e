import { describe, expect, test } from 'vitest';
import { cachesToDrop, kindOf, releaseOf } from './worker.rules.ts';

const ORIGIN = 'https://so-viec.example';
const get = (path: string, mode = 'cors', method = 'GET') =>
  kindOf({ method, mode, url: new URL(path, ORIGIN).href }, ORIGIN);

describe('the worker', () => {
  test('answers for pages and files, and never for what is read or written about people', () => {
    expect(get('/hom-nay/2024-01-12', 'navigate')).toBe('page');
    expect(get('/assets/index-1a2b.js')).toBe('asset');
    expect(get('/icon.svg')).toBe('other');
    expect(get('/api/me')).toBeUndefined();
    expect(get('/api/outputs/1/file', 'navigate')).toBeUndefined();
    expect(get('/hom-nay', 'navigate', 'POST')).toBeUndefined();
    expect(get('https://elsewhere.example/assets/a.js')).toBeUndefined();
  });

  test('knows the release of a page', () => {
    expect(releaseOf('<head><meta name="sv-release" content="1a2b3c" /></head>')).toBe('1a2b3c');
    expect(releaseOf('<h1>Bad gateway</h1>')).toBeUndefined();
  });

  test('keeps the release before it that pages were opened from, and drops those before and between', () => {
    const names = ['so-viec-a', 'so-viec-b', 'of-another', 'so-viec-c', 'so-viec-d'];
    const isUsed = (name: string) => ['so-viec-a', 'so-viec-b'].includes(name);
    expect(cachesToDrop(names, isUsed, 'so-viec-d')).toEqual(['so-viec-a', 'so-viec-c']);
    expect(cachesToDrop(['so-viec-a'], isUsed, 'so-viec-a')).toEqual([]);
  });
});
