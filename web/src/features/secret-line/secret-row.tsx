import { newId } from '@so-viec/shared/id/uuidv7';
import type { Vouching } from '@so-viec/shared/work-entry/secret.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { formatMinutes, formatShortDay, formatWhole } from '../../lib/format.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import classes from './secret-lines.module.css';
import type { SecretLine } from './secret-lines-query.ts';

const REFUSALS = ['not-known', 'wrong-hours', 'wrong-quantity'] as const;

/** One line: what it keeps, the two answers, and why not in one of three words. */
export function SecretRow({ line }: { line: SecretLine }) {
  const { t } = useTranslation();
  const [asksWhy, askWhy] = useState(false);
  const [changes, change] = useState(false);
  const queryClient = useQueryClient();
  const say = useMutation({
    mutationFn: ({ id, answer }: { id: string; answer: Vouching }) =>
      call(
        api.api['secret-lines'][':id'].vouchings.$post({
          param: { id: line.id },
          json: { id, version: line.version, answer },
        }),
      ),
    retry: 1,
    onSuccess: async () => {
      askWhy(false);
      change(false);
      await queryClient.invalidateQueries({ queryKey: ['secret-lines'] });
      // The list beside it takes its time: another answer may be given meanwhile.
      void queryClient.invalidateQueries({ queryKey: ['day-reviews'] });
    },
  });
  const answer = (vouching: Vouching) => say.mutate({ id: newId(), answer: vouching });
  const whose = <span className="visually-hidden"> {line.cadreName}</span>;
  return (
    <li>
      <Kept line={line} />
      <span className={classes.answer}>
        {line.vouching !== null && !changes ? (
          <>
            <StateMark state={line.vouching === 'confirmed' ? 'accepted' : 'wrong'}>
              {t(`secret.said.${line.vouching}`)}
            </StateMark>
            <Button size="sm" variant="quiet" onClick={() => change(true)}>
              {t('secret.list.change')}
              {whose}
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" icon="check" disabled={say.isPending} onClick={() => answer('confirmed')}>
              {t('secret.list.confirm')}
              {whose}
            </Button>
            <Button size="sm" variant="quiet" aria-expanded={asksWhy} onClick={() => askWhy(!asksWhy)}>
              {t('secret.list.refuse')}
              {whose}
            </Button>
          </>
        )}
      </span>
      {asksWhy && (
        <span className={classes.why} role="group" aria-label={t('secret.list.why')}>
          <span aria-hidden="true">{t('secret.list.why')}</span>
          {REFUSALS.map((why) => (
            <Button key={why} size="sm" disabled={say.isPending} onClick={() => answer(why)}>
              {t(`secret.said.${why}`)}
            </Button>
          ))}
        </span>
      )}
      {say.error && <Refusal>{problemText(t, say.error)}</Refusal>}
    </li>
  );
}

/** "Báo cáo định kỳ · 2:30 · 3 báo cáo", and whose and when. */
function Kept({ line }: { line: SecretLine }) {
  const { t } = useTranslation();
  const { cadreName, workedOn, unitName, productName, minutes, quantity, measure } = line;
  const parts = [
    productName,
    t('secret.list.time', { time: formatMinutes(minutes) }),
    quantity > 0 ? `${formatWhole(quantity)} ${measure ?? ''}` : t('secret.list.none'),
  ];
  return (
    <span className={classes.words}>
      <span className={classes.whose}>
        {cadreName}, {formatShortDay(workedOn)}
      </span>
      <span>{parts.filter(Boolean).join(' · ')}</span>
      <span className={classes.kept}>{unitName}</span>
    </span>
  );
}
