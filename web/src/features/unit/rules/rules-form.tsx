import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatMonth } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { useSaving } from '../leading/use-saving.ts';
import type { RulesView } from '../queries.ts';
import classes from './rules.module.css';

type Month = RulesView['months'][number];
type Packs = Month['packs'];
type Pack = NonNullable<Packs['worker']>;

/** The usual pack of a kind: nothing chosen. */
const USUAL = '';

/** What the body chooses from one of the two months that may still be chosen for. */
export function RulesForm({ rules, onClose }: { rules: RulesView; onClose: () => void }) {
  const { t } = useTranslation();
  const [first, last] = [rules.months[0], rules.months.at(-1)];
  const [month, setMonth] = useState(last);
  const [packs, setPacks] = useState(last?.packs ?? first?.packs);
  const [capMode, setCap] = useState(last?.capMode ?? 'total70');
  const { code } = rules.body;
  const saving = useSaving({
    done: t('units.rules.done', { month: formatMonth(month?.month ?? '') }),
    missing: {},
    send: async () => {
      if (!month || !packs) return;
      const json = { version: month.version, packs, capMode };
      await call(api.api.units[':code'].rules[':month'].$put({ param: { code, month: month.month }, json }));
      onClose();
    },
  });
  if (!month || !packs) return null;
  const pickMonth = (named: string) => {
    const picked = rules.months.find((one) => one.month === named) ?? month;
    setMonth(picked);
    setPacks(picked.packs);
    setCap(picked.capMode);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.submit();
      }}
    >
      <Field label={t('units.rules.from')} hint={t('units.rules.fromHint')}>
        {(ids) => (
          <Select {...ids} value={month.month} onChange={(event) => pickMonth(event.target.value)}>
            {rules.months.map((one) => (
              <option key={one.month} value={one.month}>
                {formatMonth(one.month)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <PackFields rules={rules} packs={packs} onChange={setPacks} />
      <Field label={t('units.rules.cap')} hint={t('units.rules.capHint')}>
        {(ids) => (
          <Select
            {...ids}
            value={capMode}
            onChange={(event) => setCap(event.target.value as Month['capMode'])}
          >
            <option value="total70">{t('units.rules.capMode.total70')}</option>
            <option value="perRatio100">{t('units.rules.capMode.perRatio100')}</option>
          </Select>
        )}
      </Field>
      {saving.refusal && <Refusal look="box">{saving.refusal}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" size="sm" disabled={saving.isSaving}>
          {t('units.rules.save')}
        </Button>
        <Button variant="quiet" size="sm" onClick={onClose}>
          {t('units.form.cancel')}
        </Button>
      </div>
    </form>
  );
}

type PackProps = { rules: RulesView; packs: Packs; onChange: (packs: Packs) => void };

/** The pack of each kind of cadre whom no law binds. */
function PackFields({ rules, packs, onChange }: PackProps) {
  const { t } = useTranslation();
  const nameOf = (code: string) => rules.packs.find((pack) => pack.code === code)?.name ?? code;
  return rules.offers.map(({ kind, usual, packs: offered }) => (
    <Field key={kind} label={t(`units.rules.kind.${kind}`)}>
      {(ids) => (
        <Select
          {...ids}
          value={packs[kind] ?? USUAL}
          onChange={(event) => onChange({ ...packs, [kind]: (event.target.value || null) as Pack | null })}
        >
          <option value={USUAL}>{t('units.rules.usual', { pack: nameOf(usual) })}</option>
          {offered
            .filter((pack) => pack !== usual || packs[kind] === usual)
            .map((pack) => (
              <option key={pack} value={pack}>
                {nameOf(pack)}
              </option>
            ))}
        </Select>
      )}
    </Field>
  ));
}
