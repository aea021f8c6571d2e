import '../security-texts.ts';
import {
  FACTOR_GROUPS,
  FACTOR_LEVELS,
  type FactorLevel,
  type FactorRule,
} from '@so-viec/shared/account/second-factor.rules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../accounts.module.css';
import { factorRuleQuery, saveFactorRule } from '../queries.ts';

/** Of whom a code is asked at sign-in: nobody is told, is reminded, or works without one. */
export function FactorRuleCard() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { isDemo } = useMe();
  const { data, error } = useQuery(factorRuleQuery);
  const save = useMutation({
    mutationFn: saveFactorRule,
    onSuccess: (rule) => {
      queryClient.setQueryData(factorRuleQuery.queryKey, rule);
      notify({ text: t('security.rule.saved') });
      return queryClient.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const chosen = FACTOR_GROUPS.map((group) => [group, fields.get(group) as FactorLevel]);
    save.mutate(Object.fromEntries(chosen) as FactorRule);
  };
  const refusal = error ?? save.error;
  return (
    <Card className={classes.below} title={t('security.rule.title')}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.lead}>{t('security.rule.lead')}</p>
        {isDemo && <p className={classes.quiet}>{t('security.rule.demo')}</p>}
        {refusal && <Refusal look="box">{problemText(t, refusal)}</Refusal>}
        {data &&
          FACTOR_GROUPS.map((group) => (
            <Field key={group} label={t(`security.rule.group.${group}`)}>
              {(ids) => (
                <Select {...ids} name={group} defaultValue={data[group]}>
                  {FACTOR_LEVELS.map((level) => (
                    <option key={level} value={level}>
                      {t(`security.rule.level.${level}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ))}
        <div>
          <Button type="submit" disabled={!data || save.isPending}>
            {t('security.rule.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
