import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import type { Review } from '../answers.ts';
import classes from './computation.module.css';
import { coefficientText, exactOf, leftText } from './formulas.ts';
import { Step } from './step.tsx';

type Line = Review['sheet']['lines'][number];

/** What a line rests on: the tasks behind it with their due days, those that could not be done, what failed, a share of joint work. */
function Basis({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { tasks, failed = [], wholeMilli, coefficientMilli } = line;
  return (
    <>
      {wholeMilli !== coefficientMilli && (
        <span className={classes.small}>
          {t('review.assigned.share', { whole: coefficientText(wholeMilli) })}
        </span>
      )}
      {tasks.map(({ id, title, dueOn, state, quantity, deliveredHere, isConfidential }) => {
        const left = quantity - deliveredHere;
        const words = [
          title === line.name ? '' : title,
          dueOn ? t('review.assigned.due', { day: formatDay(dueOn) }) : '',
          state === 'could-not' ? t('review.assigned.couldNot') : '',
          state !== 'could-not' && left > 0 ? t('review.assigned.missing', { count: left }) : '',
        ].filter(Boolean);
        return (
          <span key={id} className={classes.small}>
            {isConfidential && <SecretMark />}
            {words.join(', ')}
          </span>
        );
      })}
      {failed.map(({ id, name, quantity, isConfidential }) => (
        <span key={id} className={classes.small}>
          {isConfidential && <SecretMark />}
          {t('review.assigned.failed', { name, count: quantity })}
        </span>
      ))}
    </>
  );
}

/** Step 1: what was assigned, number × coefficient, up to G. */
export function AssignedStep({ sheet }: { sheet: Review['sheet'] }) {
  const { t } = useTranslation();
  const lines = sheet.lines.filter(({ origin, assigned }) => origin === 'assigned' && assigned > 0);
  const words = (key: 'kind' | 'count' | 'coefficient' | 'product') => t(`review.assigned.${key}`);
  return (
    <Step number={1} title={t('review.assigned.title')} hint={t('review.assigned.hint')}>
      {lines.length === 0 ? (
        <p className={classes.empty}>{t('review.assigned.none')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words('kind')}</th>
              <th scope="col" className={classes.n}>
                {words('count')}
              </th>
              <th scope="col" className={classes.n}>
                {words('coefficient')}
              </th>
              <th scope="col" className={classes.n}>
                {words('product')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  {line.name}
                  <Basis line={line} />
                </th>
                <td className={classes.n} data-label={words('count')}>
                  {line.assigned}
                </td>
                <td className={classes.n} data-label={words('coefficient')}>
                  {coefficientText(line.coefficientMilli)}
                </td>
                <td className={classes.n} data-label={words('product')}>
                  {leftText(line.coefficientMilli, line.assigned)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>{t('review.assigned.sum')}</td>
              <td className={classes.n}>{sheet.score ? exactOf(sheet.score.sums.assigned) : ''}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Step>
  );
}
