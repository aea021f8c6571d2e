import { useState } from 'react';
import { DelegationForm } from '../leading/delegation-form.tsx';
import { LeaderForm } from '../leading/leader-form.tsx';
import type { UnitView } from '../queries.ts';
import { CreateForm } from './forms/create-form.tsx';
import { EndForm } from './forms/end-form.tsx';
import { MergeForm } from './forms/merge-form.tsx';
import { MoveForm } from './forms/move-form.tsx';
import { RenameForm } from './forms/rename-form.tsx';
import { SplitForm } from './forms/split-form.tsx';

export type Act =
  | 'doi'
  | 'chuyen'
  | 'sap-nhap'
  | 'tach'
  | 'ket-thuc'
  | 'them'
  | 'dung-dau'
  | 'cap-pho'
  | 'uy-quyen';

/** The form that the address asks for, on the unit as it was opened; none where the unit does not stand. */
export function ActForm({ act, unit: live }: { act: Act; unit: UnitView }) {
  const [unit, setOpened] = useState(live);
  if (!unit.current) return null;
  const stale = { theirs: live, goOn: () => setOpened(live) };
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
    case 'uy-quyen':
      return <DelegationForm unit={live} />;
    default:
      return <LeaderForm unit={live} kind={act === 'dung-dau' ? 'head' : 'deputy'} />;
  }
}
