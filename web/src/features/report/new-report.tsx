import { addMonths, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { movePeriod, periodName, quarterOf } from '@so-viec/shared/report/report-period';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/input.tsx';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { type Editions, REPORT_KEY } from './queries.ts';
import classes from './report.module.css';
import type { ReportSearch } from './search.ts';

const MONTHS = 24;
const QUARTERS = 8;

/** What may be chosen; the one that is asked for too, however old. */
function periodsOffered(today: string, asked: string) {
  const month = monthOf(today);
  const quarter = quarterOf(month);
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(month, -back));
  const quarters = Array.from({ length: QUARTERS }, (_, back) => movePeriod(quarter, -back));
  const known = [...months, ...quarters];
  return { months, quarters, other: !known.includes(asked) ? asked : undefined };
}

/** Period and unit, and one press; first the last month that is over and has lines. */
export function NewReport({
  units,
  lastMonth,
  search,
}: Omit<Editions, 'editions'> & { search: ReportSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { today } = useMe();
  const first = search.ky ?? lastMonth ?? addMonths(monthOf(today), -1);
  const { months, quarters, other } = periodsOffered(today, first);
  const [period, setPeriod] = useState(first);
  const top = units.find(({ isTop }) => isTop) ?? units[0];
  const asked = units.find(({ code }) => code === search.unit);
  const [unit, setUnit] = useState((asked ?? top)?.code ?? '');
  // One id until it is made: a second press is the same report.
  const id = useRef(newId());
  const make = useMutation({
    mutationFn: () =>
      call(api.api['report-editions'][':id'].$put({ param: { id: id.current }, json: { period, unit } })),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: REPORT_KEY });
      void navigate({ to: '/bao-cao/$id', params: { id: id.current } });
    },
    onError: () => {
      id.current = newId();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const option = (value: string) => (
    <option key={value} value={value}>
      {periodName(value)}
    </option>
  );
  return (
    <Card title={t('report.make')} note={t('report.makeNote')}>
      <form className={classes.make} onSubmit={submit}>
        <Field label={t('report.period')}>
          {(ids) => (
            <Select {...ids} value={period} onChange={(event) => setPeriod(event.target.value)}>
              {other && option(other)}
              {months.map(option)}
              {quarters.map(option)}
            </Select>
          )}
        </Field>
        <Field label={t('report.unit')}>
          {(ids) => (
            <Select {...ids} value={unit} onChange={(event) => setUnit(event.target.value)}>
              {[...units]
                .sort((a, b) => Number(b.isTop) - Number(a.isTop) || a.name.localeCompare(b.name, 'vi'))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </Select>
          )}
        </Field>
        <Button type="submit" variant="primary" icon="document" disabled={make.isPending}>
          {t(make.isPending ? 'report.making' : 'report.make')}
        </Button>
      </form>
      {make.error && <Refusal look="box">{problemText(t, make.error)}</Refusal>}
    </Card>
  );
}
