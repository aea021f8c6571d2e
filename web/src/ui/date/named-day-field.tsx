import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type ComponentProps, useState } from 'react';
import { DayField } from './day-field.tsx';

type Props = Omit<ComponentProps<typeof DayField>, 'value' | 'onChange'> & {
  name: string;
  /** As it is typed: dd/MM/yyyy. */
  start?: string;
  openAt: CivilDay;
};

/** A day in a form that is read by the names of its fields. */
export function NamedDayField({ start = '', ...field }: Props) {
  const [typed, type] = useState(start);
  return <DayField {...field} value={typed} onChange={type} />;
}
