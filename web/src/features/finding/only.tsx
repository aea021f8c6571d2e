import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.tsx';
import classes from './finding.module.css';
import { unitQuery } from './queries.ts';
import { ruleName } from './rule-name.ts';
import type { FindingSearch } from './search.ts';
import type { useFindingSearch } from './use-finding-search.ts';

type Unit = { code: string; name: string; body: string; bodyCode: string; block: string; within: string[] };
type Row = { rule: string; unit: Unit };

/** What brings everything back. */
export const ALL = { unit: undefined, reach: undefined, block: undefined, kind: undefined } as const;

/** Whether a finding is of the unit, or one below it as far as asked, of the block and of the kind that the address names. */
export const isAsked = ({ unit, reach, block, kind }: FindingSearch, row: Row): boolean =>
  (unit === undefined || isReached(row.unit, unit, reach)) &&
  (block === undefined || row.unit.block === block) &&
  (kind === undefined || row.rule === kind);

function isReached(of: Unit, code: string, reach: FindingSearch['reach']): boolean {
  if (reach === 'own') return of.code === code;
  return of.within.includes(code) && (reach !== 'body' || of.bodyCode === code);
}

/** What a unit of these findings, or the body of some, is called. */
function nameIn(rows: readonly Row[], code: string | undefined): string | undefined {
  const own = rows.find((row) => row.unit.code === code)?.unit.name;
  return own ?? rows.find((row) => row.unit.bodyCode === code)?.unit.body;
}

type Props = { place: ReturnType<typeof useFindingSearch>; rows: readonly Row[] };

/** Which unit, block and kind alone are shown, and the way back to all. */
export function Only({ place: { search, go }, rows }: Props) {
  const { t } = useTranslation();
  const { unit, block, kind } = search;
  const named = nameIn(rows, unit);
  const asked = useQuery({ ...unitQuery(unit ?? ''), enabled: unit !== undefined && named === undefined });
  if (unit === undefined && block === undefined && kind === undefined) return null;
  const words = [
    unit !== undefined && t('finding.onlyUnit', { unit: named ?? asked.data?.name ?? unit }),
    block !== undefined && t(`finding.onlyBlock.${block}`),
    kind !== undefined && t('finding.onlyRule', { rule: ruleName(t, kind) }),
  ];
  return (
    <span className={classes.only}>
      {words.filter(Boolean).join(' · ')}
      <Button size="sm" variant="quiet" onClick={() => go(ALL)}>
        {t('finding.allOf')}
      </Button>
    </span>
  );
}
