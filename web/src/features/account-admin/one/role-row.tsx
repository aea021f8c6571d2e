import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Button } from '../../../ui/button/button.tsx';
import classes from '../accounts.module.css';
import type { Account } from '../queries.ts';
import { roleWords } from '../words.ts';
import { Sure } from './sure.tsx';

type Props = { role: Account['roles'][number]; isBusy: boolean; onEnd: () => void };

/** A role with its days, taken away or dropped on the second press. */
export function RoleRow({ role, isBusy, onEnd }: Props) {
  const { t } = useTranslation();
  const { can, today } = useMe();
  const [isAsked, ask] = useState(false);
  const act = role.fromOn > today ? 'drop' : 'end';
  const named = { role: roleWords(t, role) };
  const days = { from: formatDay(role.fromOn), to: role.toOn && formatDay(role.toOn) };
  return (
    <li className={classes.role}>
      <span>
        {named.role}
        <span className={classes.sub}>
          {t(role.toOn ? 'accounts.one.fromTo' : 'accounts.one.from', days)}
        </span>
      </span>
      {can.admin && !isAsked && (
        <Button
          size="sm"
          variant="quiet"
          disabled={isBusy}
          aria-label={t(`accounts.one.${act}Role`, named)}
          onClick={() => ask(true)}
        >
          {t(`accounts.one.${act}`)}
        </Button>
      )}
      {isAsked && (
        <div className={classes.question}>
          <Sure
            lead={t(`accounts.one.${act}Lead`, named)}
            sure={t(`accounts.one.${act}Sure`)}
            isBusy={isBusy}
            onSure={onEnd}
            onCancel={() => ask(false)}
          />
        </div>
      )}
    </li>
  );
}
