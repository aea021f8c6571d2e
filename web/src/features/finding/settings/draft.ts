import { toComma } from '@so-viec/shared/decimal/decimal';
import { leastOf } from '@so-viec/shared/finding/least-number';
import type { FindingSettings } from '@so-viec/shared/finding/settings';

/** The settings as they are typed. */
export interface SettingsDraft {
  headAfterDays: string;
  checks: Record<string, Record<string, string>>;
  phrases: string;
}

const written = (value: number): string => toComma(String(value));

export function draftOf({ headAfterDays, checks, phrases }: FindingSettings): SettingsDraft {
  const typed = Object.entries(checks).map(([rule, numbers]) => [
    rule,
    Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, written(value)])),
  ]);
  return {
    headAfterDays: String(headAfterDays),
    checks: Object.fromEntries(typed),
    phrases: phrases.join('\n'),
  };
}

const THOUSANDS = /^\d{1,3}(\.\d{3})+(,\d+)?$/;

/** A number as it is typed, comma or dot; undefined where it is none that the setting takes. */
export function numberIn(name: string, typed: string): number | undefined {
  const plain = THOUSANDS.test(typed.trim()) ? typed.replaceAll('.', '') : typed;
  const value = Number(plain.trim().replace(',', '.'));
  const isGood = typed.trim() !== '' && Number.isFinite(value) && value >= leastOf(name);
  return isGood && (!/percent$/i.test(name) || value <= 100) ? value : undefined;
}

/** What a draft says; undefined while something in it cannot be read. */
export function settingsIn({ headAfterDays, checks, phrases }: SettingsDraft): FindingSettings | undefined {
  const days = numberIn('headAfterDays', headAfterDays);
  if (days === undefined || !Number.isInteger(days) || days > 20) return undefined;
  const read: Record<string, Record<string, number>> = {};
  for (const [rule, numbers] of Object.entries(checks)) {
    const own: Record<string, number> = {};
    for (const [name, typed] of Object.entries(numbers)) {
      const value = numberIn(name, typed);
      if (value === undefined) return undefined;
      own[name] = value;
    }
    read[rule] = own;
  }
  const lines = phrases.split('\n').map((line) => line.trim());
  return { headAfterDays: days, checks: read, phrases: lines.filter((line) => line !== '') };
}
