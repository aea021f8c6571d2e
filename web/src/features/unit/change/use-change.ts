import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { FieldProblem } from '@so-viec/shared/problem/problem';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useSettled } from '../../../lib/form/use-settled.ts';
import { formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Problem } from '../../../lib/problem.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { weekWords } from '../../../lib/words/week-words.ts';
import { notify } from '../../../ui/notice/notices.ts';
import { refreshUnits, type UnitVersion, type UnitView } from '../queries.ts';

/** A preview is asked for when one pauses in typing. */
const PAUSE_MS = 300;

export type Common = { id: string; on: string; decision: string };
/** What is still missing or unreadable, by field, in words. */
export type Missing = Record<string, string | undefined>;

/** What somebody else made of the unit while the form was open, and how to go on over it. */
export type Stale = { theirs: UnitView; goOn: () => void };
export type FormProps = { unit: UnitView; current: UnitVersion; stale: Stale };

type Of = {
  /** As it was when the form was opened: its version goes with the change. */
  unit: UnitView;
  stale: Stale;
  /** What was done, for the notice. */
  what: string;
  /** The change as typed so far, undefined while it says nothing yet. */
  build: (common: Common) => UnitChange | undefined;
  missing: Missing;
  /** What the form makes of the unit, to stand beside what is stored. */
  mine?: Pick<UnitVersion, 'name'> & Partial<Pick<UnitVersion, 'weeklyPattern'>>;
  /** The unit to show afterwards. */
  shows?: string;
};

/** Typed day and decision of a change, its live preview, and the saving; what was typed stays when it is refused. */
export function useChange({ unit, stale, what, build, missing, mine, shows }: Of) {
  const { t } = useTranslation();
  const { today } = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  const [on, typeOn] = useState('');
  const [decision, typeDecision] = useState('');
  const [isTried, setTried] = useState(false);
  const day = parseDay(on);
  const asked = day ? build({ id, on: day, decision: decision.trim() || '…' }) : undefined;
  const { preview, isWorking } = usePreview(asked);
  const save = useMutation({
    mutationFn: (json: UnitChange) => call(api.api['unit-changes'].$post({ json })),
    onSuccess: async () => {
      notify({ text: t('units.form.done', { what, day: day ? formatDay(day) : '' }) });
      // A unit that is made for a later day is shown on that day.
      const search = shows && day && day > today ? { ngay: day } : {};
      await navigate({ to: '/don-vi/$code', params: { code: shows ?? unit.code }, search });
      await refreshUnits(queryClient);
    },
  });
  const gaps: Missing = { ...missing, ...gapsOf(t, on, decision) };
  const isAsSent = JSON.stringify(save.variables) === JSON.stringify(asked);
  const refused = isAsSent ? refusedOf(save.error) : undefined;
  const seen = asked ? (preview.data?.refusals ?? []) : [];
  const fields: readonly FieldProblem[] = refused ?? (seen as FieldProblem[]);
  const sayOf = (path: string) => {
    const field = fields.find((one) => one.path === path);
    return (isTried && gaps[path]) || (field && fieldText(t, field)) || undefined;
  };
  const submit = () => {
    setTried(true);
    if (Object.values(gaps).some(Boolean) || !day || save.isPending) return;
    const change = build({ id, on: day, decision: decision.trim() });
    if (change) save.mutate(change);
  };
  const isStale = useStaleness(save.error, preview.error);
  const keep = () => {
    stale.goOn();
    save.reset();
  };
  return {
    ...{ on, typeOn, decision, typeDecision, submit, sayOf, fields },
    preview: asked ? preview.data : undefined,
    isWorking,
    isSaving: save.isPending,
    stale: isStale ? { rows: rowsOf(t, stale.theirs, { ...unit.current, ...mine }), keep } : undefined,
    /** What the form as a whole is refused for. */
    refusal: isStale
      ? undefined
      : save.error && isAsSent && !refused
        ? problemText(t, save.error)
        : preview.error && asked
          ? problemText(t, preview.error)
          : undefined,
  };
}

export type Change = ReturnType<typeof useChange>;

const gapsOf = (t: TFunction, on: string, decision: string): Missing => ({
  on: parseDay(on) ? undefined : t(on.trim() ? 'units.form.dayWrong' : 'units.form.dayMissing'),
  decision: decision.trim() ? undefined : t('units.form.decisionMissing'),
});

/** The fields an answer refuses; they hold for what was sent, until it is changed. */
const refusedOf = (error: Error | null) =>
  error instanceof Problem && error.fields.length > 0 ? error.fields : undefined;

/** What the change would do, asked for anew when one pauses in typing. */
function usePreview(asked: UnitChange | undefined) {
  const typed = asked === undefined ? '' : JSON.stringify(asked);
  const settled = useSettled(typed, PAUSE_MS);
  const preview = useQuery({
    queryKey: ['unit-preview', settled],
    queryFn: () => call(api.api['unit-changes'].preview.$post({ json: JSON.parse(settled) as UnitChange })),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return { preview, isWorking: preview.isFetching || typed !== settled };
}

/** Whether somebody else changed the unit meanwhile; reads it anew when so. */
function useStaleness(...errors: (Error | null)[]): boolean {
  const queryClient = useQueryClient();
  const isStale = errors.some((error) => error instanceof Problem && error.code === 'stale-version');
  useEffect(() => {
    if (isStale) void queryClient.invalidateQueries({ queryKey: ['units'] });
  }, [isStale, queryClient]);
  return isStale;
}

type Seen = {
  name?: string;
  parent?: { name: string } | null;
  fromOn?: string;
  weeklyPattern?: string | null;
};

/** What the unit is now, beside what it was when the form was opened. */
function rowsOf(t: TFunction, { current }: UnitView, mine: Seen) {
  const words = (of: Seen | null | undefined) => ({
    name: of?.name ?? t('units.history.ended'),
    parent: of?.parent?.name ?? t('units.facts.top'),
    week: weekWords(t, of?.weeklyPattern ?? null),
    since: of?.fromOn ? formatDay(of.fromOn) : '',
  });
  const [theirs, own] = [words(current), words(mine)];
  return [
    [t('units.form.name'), theirs.name, own.name],
    [t('units.facts.parent'), theirs.parent, own.parent],
    [t('units.facts.pattern'), theirs.week, own.week],
    [t('units.facts.since'), theirs.since, own.since],
  ] as const;
}
