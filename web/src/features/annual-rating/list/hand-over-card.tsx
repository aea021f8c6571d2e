import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { AnnualList, HandOver } from '../answers.ts';
import { ANNUAL_KEY } from '../queries.ts';
import classes from './list.module.css';

/** Who left for another body in the year, with the months that wait to be handed over. */
export function HandOverCard({ list }: { list: AnnualList }) {
  const { t } = useTranslation();
  if (list.handOvers.length === 0) return null;
  return (
    <Card title={t('annual.handOver.title')} note={t('annual.handOver.note')} className={classes.card ?? ''}>
      <ul className={classes.moved}>
        {list.handOvers.map((one) => (
          <Moved key={`${one.cadre.code} ${one.from.code}`} year={list.year} one={one} />
        ))}
      </ul>
    </Card>
  );
}

function Moved({ year, one }: { year: number; one: HandOver }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const id = useRef(newId());
  const { cadre, from, toName, months, openMonths, handedOverOn, may } = one;
  const give = useMutation({
    mutationFn: () => {
      const json = { id: id.current, body: from.code, text: '' };
      const param = { year: `${year}`, cadre: cadre.code };
      return call(api.api['annual-ratings'][':year'][':cadre']['hand-over'].$post({ param, json } as never));
    },
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: ANNUAL_KEY });
      notify({ text: t('annual.done.handed-over', { count: openMonths.length, name: cadre.fullName }) });
    },
  });
  const named = (openMonths.length > 0 ? openMonths : months).map((month) => month.slice(5)).join(', ');
  return (
    <li>
      <div className={classes.words}>
        <b>{cadre.fullName}</b>
        <span>{t('annual.handOver.to', { from: from.name, to: toName })}</span>
        <span>{t('annual.handOver.months', { months: named })}</span>
        {give.error && <Refusal>{problemText(t, give.error)}</Refusal>}
      </div>
      {openMonths.length === 0 && handedOverOn !== null && (
        <StateMark state="accepted" size="sm">
          {t('annual.handOver.given', { day: formatDay(handedOverOn) })}
        </StateMark>
      )}
      {openMonths.length > 0 &&
        (may ? (
          <Button
            size="sm"
            disabled={give.isPending}
            aria-label={t('annual.handOver.giveFor', { name: cadre.fullName })}
            onClick={() => give.mutate()}
          >
            {t('annual.handOver.give')}
          </Button>
        ) : (
          <StateMark state="waiting" size="sm">
            {t('annual.handOver.open')}
          </StateMark>
        ))}
    </li>
  );
}
