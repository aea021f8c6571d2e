import { storableJson } from './storable.ts';

/** What a payload holds, as somebody may have changed it: nothing where it is no object of JSON any more. Its texts can be asked for in a database. */
export function objectOf(json: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(storableJson(json));
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}
