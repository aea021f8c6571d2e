import { useTranslation } from 'react-i18next';
import { pointsText } from '../../../lib/points.ts';
import { StateMark, type StateName } from '../../../ui/state/state-mark.tsx';
import table from '../../../ui/table/table.module.css';
import type { BodyRatings, RatedPerson } from '../answers.ts';
import { PersonPanel } from '../person/person-panel.tsx';
import classes from '../rating.module.css';
import { useRatingSearch } from '../use-rating-search.ts';

type Props = { person: RatedPerson; ratings: BodyRatings; columns: number };

/** A person's period in a line; pressed it opens on the months, the way to the level, and what can be done. */
export function PersonRow({ person, ratings, columns }: Props) {
  const { t } = useTranslation();
  const { search, go } = useRatingSearch();
  const { code, fullName, title, unitName, months, meanHundredths, level, reason } = person;
  const isOpen = search.nguoi === code;
  const decided = months.filter(({ state }) => state === 'decided' || state === 'no-data').length;
  const worked = decided + months.filter(({ state }) => state === 'pending').length;
  const label = (key: 'months' | 'mean' | 'level') => t(`rating.list.${key}`);
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={classes.opener}
            aria-expanded={isOpen}
            onClick={() => go({ nguoi: isOpen ? undefined : code, viec: undefined })}
          >
            {fullName}
          </button>
          <span className={table.quiet}>
            {title}, {unitName}
          </span>
        </th>
        <td data-label={label('months')}>{t('rating.list.monthsOf', { decided, worked })}</td>
        <td className={table.number} data-label={label('mean')}>
          {meanHundredths === null ? '' : pointsText(meanHundredths)}
        </td>
        <td data-label={label('level')}>
          {level ? (
            t(`rating.level.${level}`)
          ) : (
            <span className={table.quiet}>{t(`rating.list.${reason ?? 'no-months'}`)}</span>
          )}
        </td>
        <td>
          <Notes person={person} isOver={ratings.today > ratings.toOn} />
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.opened}>
          <td colSpan={columns}>
            <PersonPanel person={person} ratings={ratings} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What a reader should look at, each with its sign and word. */
function Notes({ person, isOver }: { person: RatedPerson; isOver: boolean }) {
  const { t } = useTranslation();
  const said = person.decision?.decision;
  const has = (rule: string) => person.steps.some((step) => step.rule === rule);
  const notes: [StateName, string, boolean][] = [
    ['over', t('rating.list.beyond'), person.beyond !== null && said !== 'kept'],
    ['over', t('rating.list.beyondKept'), person.beyond !== null && said === 'kept'],
    ['accepted', t('rating.list.kept'), person.beyond === null && said === 'kept'],
    ['accepted', t('rating.list.lowered'), said === 'lowered'],
    ['flagged', t('rating.list.disqualified'), person.disqualifiers.some(({ counts }) => counts)],
    ['without', t('rating.list.held'), has('body')],
    ['waiting', t('rating.list.open'), isOver && person.isProvisional && person.level !== null],
  ];
  return (
    <div className={classes.notes}>
      {notes
        .filter(([, , isShown]) => isShown)
        .map(([state, words]) => (
          <StateMark key={words} state={state} size="sm">
            {words}
          </StateMark>
        ))}
    </div>
  );
}
