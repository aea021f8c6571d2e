import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { DelegationForm } from '../leading/delegation-form.tsx';
import { LeaderForm } from '../leading/leader-form.tsx';
import type { UnitView } from '../queries.ts';
import classes from './change.module.css';
import { CreateForm } from './forms/create-form.tsx';
import { EndForm } from './forms/end-form.tsx';
import { MergeForm } from './forms/merge-form.tsx';
import { MoveForm } from './forms/move-form.tsx';
import { RenameForm } from './forms/rename-form.tsx';
import { SplitForm } from './forms/split-form.tsx';
import { WeekForm } from './forms/week-form.tsx';

export type Act =
  | 'doi'
  | 'chuyen'
  | 'sap-nhap'
  | 'tach'
  | 'ket-thuc'
  | 'them'
  | 'dung-dau'
  | 'cap-pho'
  | 'uy-quyen'
  | 'tuan';

/** The form that the address asks for, on the unit as it was opened; none where the unit does not stand. */
export function ActForm({ act, unit: live }: Props) {
  const { t } = useTranslation();
  const { cadre } = useMe();
  const [unit, setOpened] = useState(live);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  if (!unit.current) return null;
  if (!mayAct(act, live, cadre?.id)) {
    return (
      <div className={classes.refused}>
        <Refusal look="box">{t('problem.not-allowed')}</Refusal>
      </div>
    );
  }
  return (
    <div ref={box}>
      <FormOf act={act} live={live} unit={unit} goOn={() => setOpened(live)} />
    </div>
  );
}

type Props = { act: Act; unit: UnitView };

/** Whether the reader has the button of the form, too. */
function mayAct(act: Act, { can, leaders }: UnitView, cadreId: string | undefined): boolean {
  const leads = leaders.some((held) => held.cadre.id === cadreId);
  if (act === 'them') return can.add;
  if (act === 'uy-quyen') return can.delegate || can.nameReviewer || leads;
  if (act === 'dung-dau' || act === 'cap-pho') return can.lead;
  return can.change;
}

type FormOfProps = { act: Act; live: UnitView; unit: UnitView; goOn: () => void };

function FormOf({ act, live, unit, goOn }: FormOfProps) {
  if (!unit.current) return null;
  const stale = { theirs: live, goOn };
  const of = { unit, current: unit.current, stale };
  switch (act) {
    case 'them':
      return <CreateForm {...of} />;
    case 'doi':
      return <RenameForm {...of} />;
    case 'chuyen':
      return <MoveForm {...of} />;
    case 'sap-nhap':
      return <MergeForm {...of} />;
    case 'tach':
      return <SplitForm {...of} />;
    case 'ket-thuc':
      return <EndForm {...of} />;
    case 'tuan':
      return <WeekForm {...of} />;
    case 'uy-quyen':
      return <DelegationForm unit={live} />;
    default:
      return <LeaderForm unit={live} kind={act === 'dung-dau' ? 'head' : 'deputy'} />;
  }
}
