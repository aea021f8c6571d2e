import { COMPETENCY_LEVELS, levelText } from '@so-viec/shared/competency/competency.rules';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/form/segmented.tsx';
import classes from '../form.module.css';
import type { PersonView } from '../queries.ts';

type Props = {
  competency: PersonView['framework'][number];
  standing: PersonView['standings'][number] | undefined;
  /** 0: nothing is written of it this time. */
  level: number;
  onChoose: (level: number) => void;
};

/** One competency: what is asked, what was found last, the five levels and the words of the one that is chosen. */
export function LevelRow({ competency: { name, levels }, standing, level, onChoose }: Props) {
  const { t } = useTranslation();
  const none = (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('competency.person.leave')}</span>
    </>
  );
  const segments = [0, ...COMPETENCY_LEVELS].map((value) => ({ value, label: value === 0 ? none : value }));
  return (
    <li className={classes.row}>
      <div>
        <span>{name}</span>
        {standing && (
          <span className={classes.quiet}>
            {t('competency.person.asks', { level: levelText(standing) })}
            {', '}
            {standing.level === null
              ? t('competency.person.notYet')
              : t('competency.person.last', { level: standing.level })}
          </span>
        )}
      </div>
      <Segmented label={name} segments={segments} value={level} onChange={onChoose} />
      <p className={classes.words} aria-live="polite">
        {level > 0 && levels[level - 1]}
      </p>
    </li>
  );
}
