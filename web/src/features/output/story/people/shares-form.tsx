import { problemOfShares, WHOLE_MILLI } from '@so-viec/shared/output/share.rules';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { problemText } from '../../../../lib/problem-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { IconButton } from '../../../../ui/button/icon-button.tsx';
import { Select, TextInput } from '../../../../ui/form/input.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { colleaguesQuery, type Story } from '../../queries.ts';
import classes from '../story.module.css';
import { useWrite } from '../use-write.ts';

type Row = { cadreId: string; fullName: string; shareMilli: number };

/** Who made the product together: people of the same body, whose shares make up the whole exactly. */
export function SharesForm({ story, onClose }: { story: Story; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const maker = { cadreId: story.cadre.id, fullName: story.cadre.fullName, shareMilli: WHOLE_MILLI };
  const [rows, setRows] = useState<Row[]>(story.shares.length > 0 ? story.shares : [maker]);
  const { data } = useQuery(colleaguesQuery(story.id));
  const sum = rows.reduce((total, { shareMilli }) => total + shareMilli, 0);
  const asked = rows.length === 1 ? [] : rows;
  const save = useWrite(story.id, () =>
    call(
      api.api.outputs[':id'].shares.$put({
        param: { id: story.id },
        json: {
          version: story.version,
          shares: asked.map(({ cadreId, shareMilli }) => ({ cadreId, shareMilli })),
        },
      }),
    ),
  );
  const others = (data?.people ?? []).filter(({ cadreId }) => !rows.some((row) => row.cadreId === cadreId));
  const add = (cadreId: string) => {
    const person = others.find((other) => other.cadreId === cadreId);
    if (person) setRows([...rows, { ...person, shareMilli: Math.max(WHOLE_MILLI - sum, 0) }]);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!problemOfShares(asked, story.cadre.id)) save.mutate(undefined, { onSuccess: onClose });
      }}
    >
      <ShareRows rows={rows} makerId={story.cadre.id} onChange={setRows} />
      <div className={classes.buttons}>
        <label className={classes.quiet} htmlFor={id}>
          {t('output.shares.pick')}
        </label>
        <Select id={id} value="" onChange={(event) => add(event.target.value)}>
          <option value="" />
          {others.map((person) => (
            <option key={person.cadreId} value={person.cadreId}>
              {person.fullName}, {person.unitName}
            </option>
          ))}
        </Select>
      </div>
      <p
        className={classes.quiet}
        role="status"
        data-wrong={(rows.length > 1 && sum !== WHOLE_MILLI) || undefined}
      >
        {rows.length > 1 ? t('output.shares.sum', { sum }) : t('output.shares.single')}
      </p>
      {save.error && <Refusal look="box">{problemText(t, save.error)}</Refusal>}
      <div className={classes.buttons}>
        <Button
          type="submit"
          disabled={save.isPending || problemOfShares(asked, story.cadre.id) !== undefined}
        >
          {t('output.shares.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('output.act.cancel')}
        </Button>
      </div>
    </form>
  );
}

type RowsProps = { rows: readonly Row[]; makerId: string; onChange: (rows: Row[]) => void };

/** Each person with a share in thousandths; the maker always stands there. */
function ShareRows({ rows, makerId, onChange }: RowsProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.shares}>
      {rows.map((row) => (
        <li key={row.cadreId} className={classes.share}>
          <span>{row.fullName}</span>
          <TextInput
            scale="sm"
            inputMode="numeric"
            className={classes.shareInput ?? ''}
            aria-label={t('output.shares.share', { name: row.fullName })}
            value={String(row.shareMilli)}
            onChange={(event) => onChange(withShare(rows, row.cadreId, event.target.value))}
          />
          <span className={classes.quiet}>‰</span>
          {row.cadreId !== makerId && (
            <IconButton
              icon="close"
              size="sm"
              variant="quiet"
              label={t('output.shares.remove', { name: row.fullName })}
              onClick={() => onChange(rows.filter(({ cadreId }) => cadreId !== row.cadreId))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function withShare(rows: readonly Row[], cadreId: string, typed: string): Row[] {
  const shareMilli = Number.parseInt(typed.replace(/\D/g, '') || '0', 10);
  return rows.map((row) => (row.cadreId === cadreId ? { ...row, shareMilli } : row));
}
