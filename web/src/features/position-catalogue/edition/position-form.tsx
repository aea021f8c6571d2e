import { newId } from '@so-viec/shared/id/uuidv7';
import { GROUP_KEYS, SECTOR_KEYS } from '@so-viec/shared/position-catalogue/catalogue-words';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOpened, useTheirs } from '../../../lib/form/use-opened.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import classes from '../catalogue.module.css';
import { type PositionView, refreshCatalogue } from '../queries.ts';

type Props = {
  edition: string;
  /** The position that is changed; none makes a new one. */
  position?: PositionView['position'];
  onDone: () => void;
};

type Sector = (typeof SECTOR_KEYS)[number];
type Group = (typeof GROUP_KEYS)[number];

/** Code, name, sector, group and rank of a position in a draft. */
export function PositionForm({ edition, position, onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id] = useState(() => position?.id ?? newId());
  const { opened, goOn } = useOpened(position);
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const typed = (name: string) => String(form.get(name) ?? '').trim();
      const json = {
        id,
        version: opened?.version ?? 0,
        name: typed('name'),
        sector: typed('sector') as Sector,
        group: typed('group') as Group,
        rank: typed('rank'),
      };
      const param = { edition, code: position?.code ?? (typed('code') || '-') };
      return call(api.api.editions[':edition'].positions[':code'].$put({ param, json }));
    },
    onSuccess: async () => {
      await refreshCatalogue(queryClient);
      onDone();
    },
  });
  const theirs = useTheirs(position, save.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(new FormData(event.currentTarget));
  };
  const refused = (path: string) => refusalOf(t, save.error, path);
  const refusal = formRefusal(t, save.error);
  const keep = () => {
    goOn();
    save.reset();
  };
  return (
    <form className={`${classes.form} ${classes.stack}`} onSubmit={submit} noValidate>
      {theirs && save.variables ? (
        <StaleChoice rows={rowsOf(t, theirs, save.variables)} onKeep={keep} onTake={onDone} />
      ) : (
        refusal && (
          <div className={classes.all}>
            <Refusal look="box">{refusal}</Refusal>
          </div>
        )
      )}
      {!position && (
        <Field label={t('catalogue.code')} refusal={refused('code')}>
          {(ids) => <TextInput {...ids} name="code" autoFocus />}
        </Field>
      )}
      <div className={classes.two}>
        <Field label={t('catalogue.name')} refusal={refused('name')}>
          {(ids) => <TextInput {...ids} name="name" defaultValue={position?.name ?? ''} />}
        </Field>
      </div>
      <Field label={t('catalogue.rank')} refusal={refused('rank')}>
        {(ids) => <TextInput {...ids} name="rank" defaultValue={position?.rank ?? ''} />}
      </Field>
      <Field label={t('catalogue.sector.name')} refusal={refused('sector')}>
        {(ids) => (
          <Select {...ids} name="sector" defaultValue={position?.sector ?? 'administrative'}>
            {SECTOR_KEYS.map((key) => (
              <option key={key} value={key}>
                {t(`catalogue.sector.${key}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('catalogue.group.name')} refusal={refused('group')}>
        {(ids) => (
          <Select {...ids} name="group" defaultValue={position?.group ?? 'specialised'}>
            {GROUP_KEYS.map((key) => (
              <option key={key} value={key}>
                {t(`catalogue.group.${key}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className={`${classes.all} ${classes.buttons}`}>
        <Button type="submit" variant="primary">
          {t('catalogue.position.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

type Row = readonly [label: string, theirs: string, mine: string];

/** The cells as they are stored and as they were sent. */
function rowsOf(t: TFunction, theirs: PositionView['position'], form: FormData): Row[] {
  const typed = (name: string) => String(form.get(name) ?? '').trim();
  return [
    [t('catalogue.name'), theirs.name, typed('name')],
    [t('catalogue.rank'), theirs.rank ?? '', typed('rank')],
    [
      t('catalogue.sector.name'),
      t(`catalogue.sector.${theirs.sector}`),
      t(`catalogue.sector.${typed('sector') as Sector}`),
    ],
    [
      t('catalogue.group.name'),
      t(`catalogue.group.${theirs.group}`),
      t(`catalogue.group.${typed('group') as Group}`),
    ],
  ];
}
