import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { TFunction } from 'i18next';
import { formatWhole, minutesInWords } from '../../../lib/format.ts';
import { Problem } from '../../../lib/problem.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import type { LineRefusal } from './refusals.ts';

type Params = Record<string, string | number>;

/** Counts with their thousands apart: 2.000. */
const inWhole = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, formatWhole(Number(value))]));

/** Numbers as they are read: minutes as times, the limit in hours. */
function readable(t: TFunction, { code, params = {} }: LineRefusal): Params {
  if (code === 'too-long') return inWhole(params);
  if (code !== 'day-over-limit' && code !== 'over-day-limit') return params;
  const { total = 0, others, limit = 12, left, minutes = 0 } = params;
  const hours = Number(limit) > 24 ? Number(limit) / 60 : limit;
  const rest = left ?? Math.max(0, Number(hours) * 60 - Number(others ?? total));
  return {
    total: formatMinutes(Number(total)),
    left: formatMinutes(Number(rest)),
    limit: hours,
    time: minutesInWords(t, Number(minutes)),
  };
}

/** What is wrong with a field of a line and how to mend it. */
export function refusalText(t: TFunction, refusal: LineRefusal): string {
  const [code = '', count] = refusal.code.split(':');
  if (code === 'too-long' && refusal.params?.over === undefined) return fieldText(t, refusal);
  const params = readable(t, refusal);
  const name = code === 'day-over-limit' && params.left === '0:00' ? 'day-full' : code;
  const fallback =
    refusal.field === 'line'
      ? problemText(t, new Problem({ code: code as 'internal', params: refusal.params ?? {} }))
      : fieldText(t, refusal);
  return t(`workEntry.refusal.${name as 'too-long'}`, {
    count: Number(count ?? refusal.params?.limit ?? 0),
    ...params,
    defaultValue: fallback,
  });
}

/** What the press that mends it says. */
export function repairLabel(t: TFunction, { repair }: LineRefusal): string | undefined {
  if (!repair) return undefined;
  if (repair.kind === 'time') return t('workEntry.repair.time', { time: repair.change.time ?? '' });
  return t(`workEntry.repair.${repair.kind}`);
}
