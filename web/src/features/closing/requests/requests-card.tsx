import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay, formatMonth } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../closing.module.css';
import { type ClosingRow, reopeningsWaitingQuery } from '../queries.ts';
import { reachWords } from '../reach-words.ts';
import { useClosingSearch } from '../search.ts';
import { useClosingWrite } from '../use-closing-write.ts';
import own from './requests.module.css';

type Answer = { row: ClosingRow; id: string; what: 'agreed' | 'refused' | 'withdrawn' };

/** What waits for a second person, or is the reader's own to take back. */
const isAsked = ({ reopening }: ClosingRow) =>
  reopening?.state === 'asked' || reopening?.mayWithdraw === true;

/** The body that a unit below one stands in: the last before it among the lines of the tree. */
const bodyOf = (rows: readonly ClosingRow[], { code, isBody, depth }: ClosingRow) =>
  isBody
    ? undefined
    : rows
        .slice(
          0,
          rows.findIndex((row) => row.code === code),
        )
        .findLast((row) => row.isBody && row.depth < depth)?.name;

/** Those the reader may answer first. */
const byAnswer = (a: ClosingRow, b: ClosingRow) =>
  Number(b.reopening?.mayAgree ?? false) - Number(a.reopening?.mayAgree ?? false);

/**
 * The requests to reopen, before the lines of the month: whose, why, up to when; with the answer, or the taking back. A
 * refused answer stays here, though its request is gone from the list that was read anew.
 */
export function RequestsCard({ rows }: { rows: readonly ClosingRow[] }) {
  const { t } = useTranslation();
  const answer = useClosingWrite(
    ({ id, what }: Answer) =>
      what === 'withdrawn'
        ? call(api.api.reopenings[':id'].withdrawal.$post({ param: { id }, json: {} }))
        : call(
            api.api.reopenings[':id'].answer.$post({ param: { id }, json: { agrees: what === 'agreed' } }),
          ),
    ({ what }) => t(`closing.done.${what}`),
    () => undefined,
  );
  const asked = rows.filter(isAsked).sort(byAnswer);
  const mine = asked.filter(({ reopening }) => reopening?.mayAgree).length;
  const failed = answer.error ? answer.variables?.row : undefined;
  const elsewhere = useElsewhere();
  if (asked.length === 0 && !failed && elsewhere.length === 0) return null;
  return (
    <Card
      className={own.card}
      aria-label={t('closing.requests.title')}
      title={t('closing.requests.title')}
      note={mine > 0 ? t('closing.requests.waiting', { count: mine }) : undefined}
    >
      {failed && (
        <div className={own.row}>
          <Refusal>{`${failed.name}: ${problemText(t, answer.error)}`}</Refusal>
        </div>
      )}
      <ul className={own.list}>
        {asked.map((row) => (
          <Request
            key={row.code}
            row={row}
            body={bodyOf(rows, row)}
            isPending={answer.isPending}
            onAnswer={answer.mutate}
          />
        ))}
      </ul>
      {elsewhere.length > 0 && <Elsewhere months={elsewhere} />}
    </Card>
  );
}

type RequestProps = {
  row: ClosingRow;
  body: string | undefined;
  isPending: boolean;
  onAnswer: (answer: Answer) => void;
};

function Request({ row, body, isPending, onAnswer }: RequestProps) {
  const { t } = useTranslation();
  const { name, reopening, below } = row;
  if (!reopening) return null;
  const { id, state, asker, untilOn, reason, mayAgree, mayWithdraw } = reopening;
  const press = (what: Answer['what'], words: 'agree' | 'refuse' | 'withdraw') => (
    <Button
      size="sm"
      variant={what === 'agreed' ? 'plain' : 'quiet'}
      disabled={isPending}
      onClick={() => onAnswer({ row, id, what })}
    >
      {t(`closing.act.${words}`)}
      <span className="visually-hidden"> {t('closing.act.of', { name })}</span>
    </Button>
  );
  const said = state === 'overtaken' || state === 'lapsed' ? state : 'asked';
  return (
    <li className={own.row}>
      <div className={classes.state}>
        <span>
          <strong className={classes.name}>{name}</strong>
          {body && <span className={classes.quiet}>, {body}</span>}
        </span>
        <span className={classes.said}>
          {t(`closing.reopening.${said}`, { asker, day: formatDay(untilOn), reason })}
        </span>
        {said === 'asked' && (
          <span className={classes.quiet}>
            {!mayAgree && `${t('closing.reopening.needsSecond')}. `}
            {below.units > 0 && reachWords(t, row)}
          </span>
        )}
      </div>
      <div className={classes.acts}>
        {mayAgree && press('agreed', 'agree')}
        {mayAgree && press('refused', 'refuse')}
        {mayWithdraw && press('withdrawn', 'withdraw')}
      </div>
    </li>
  );
}

type Waiting = { month: string; count: number };

/** The other months in which something waits for the reader. */
function useElsewhere(): Waiting[] {
  const { can } = useMe();
  const { month } = useClosingSearch();
  const { data } = useQuery({ ...reopeningsWaitingQuery, enabled: can.reopen });
  return data?.months.filter((one) => one.month !== month) ?? [];
}

function Elsewhere({ months }: { months: readonly Waiting[] }) {
  const { t } = useTranslation();
  return (
    <p className={`${own.row} ${classes.quiet}`}>
      {t('closing.requests.elsewhere')}{' '}
      {months.map(({ month, count }, nth) => (
        <span key={month}>
          {nth > 0 && ', '}
          <Link to="/chot-thang" search={{ month }}>
            {t('closing.requests.ofMonth', { month: formatMonth(month), count })}
          </Link>
        </span>
      ))}
    </p>
  );
}
