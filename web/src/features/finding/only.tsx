import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.tsx';
import classes from './finding.module.css';
import { ruleName } from './rule-name.ts';
import type { FindingSearch } from './search.ts';
import type { useFindingSearch } from './use-finding-search.ts';

type Row = { rule: string; unit: { code: string; name: string; within: string[] } };

/** Whether a finding is of the unit, or one below it, and of the kind that the address names. */
export const isAsked = ({ unit, kind }: FindingSearch, row: Row): boolean =>
  (unit === undefined || row.unit.within.includes(unit)) && (kind === undefined || row.rule === kind);

type Props = { place: ReturnType<typeof useFindingSearch>; rows: readonly Row[] };

/** Which unit and kind alone are shown, and the way back to all. */
export function Only({ place: { search, go }, rows }: Props) {
  const { t } = useTranslation();
  const { unit, kind } = search;
  if (unit === undefined && kind === undefined) return null;
  const named = rows.find((row) => row.unit.code === unit)?.unit.name;
  const words = [
    unit !== undefined && t('finding.onlyUnit', { unit: named ?? unit }),
    kind !== undefined && t('finding.onlyRule', { rule: ruleName(t, kind) }),
  ];
  return (
    <span className={classes.only}>
      {words.filter(Boolean).join(' · ')}
      <Button size="sm" variant="quiet" onClick={() => go({ unit: undefined, kind: undefined })}>
        {t('finding.allOf')}
      </Button>
    </span>
  );
}
