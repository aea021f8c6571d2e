import { useTranslation } from 'react-i18next';
import { clockTime, formatWhole } from '../../../lib/format.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { Run } from '../queries.ts';

/** What was found, or done, in one sentence. */
export function Sentence({ run }: { run: Run }) {
  const { t } = useTranslation();
  const { state, report } = run;
  const [added, changed] = [formatWhole(report?.added ?? 0), formatWhole(report?.changed ?? 0)];
  if (state === 'written' && report?.isWritten) {
    const time = clockTime(run.endedAt ?? run.startedAt);
    const unchanged = formatWhole(report.unchanged);
    return (
      <StateMark state="accepted">{t('imports.run.done', { added, changed, unchanged, time })}</StateMark>
    );
  }
  if (state === 'written') return <StateMark state="accepted">{t('imports.run.nothingNew')}</StateMark>;
  if (state !== 'checked') {
    return (
      <StateMark state={state === 'discarded' ? 'without' : 'wrong'}>{t(`imports.state.${state}`)}</StateMark>
    );
  }
  if (run.asksColumns) return <StateMark state="waiting">{t('imports.run.askColumns')}</StateMark>;
  if (report?.rows === 0 && report.aboutFile.length > 0) {
    return <StateMark state="wrong">{t('imports.run.unreadable')}</StateMark>;
  }
  if (report && report.refused > 0 && report.refusedRows === 0) {
    return <StateMark state="wrong">{t('imports.run.wholeRefused')}</StateMark>;
  }
  if (!report || report.refused > 0) {
    const count = formatWhole(report?.refusedRows ?? report?.refused ?? 0);
    return <StateMark state="wrong">{t('imports.run.blocked', { count })}</StateMark>;
  }
  if (report.added + report.changed === 0) {
    return <StateMark state="accepted">{t('imports.run.nothingNew')}</StateMark>;
  }
  return <StateMark state="waiting">{t('imports.run.ready', { added, changed })}</StateMark>;
}
