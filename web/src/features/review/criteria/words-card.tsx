import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { TextArea } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Review } from '../answers.ts';
import classes from './criteria.module.css';
import type { WordsHeld } from './use-words.ts';
import type { TextField } from './words.ts';

type Props = { review: Review; own: WordsHeld; authority: WordsHeld };

/** Merits and limits by the person, the opinion of the authority: typed into where it is one's own, read elsewhere. */
export function WordsCard({ review, own, authority }: Props) {
  const { t } = useTranslation();
  const { writeOwn, writeAuthority } = review.may;
  const written: [TextField, WordsHeld, boolean][] = [
    ['merits', own, writeOwn],
    ['limits', own, writeOwn],
    ['opinion', authority, writeAuthority],
  ];
  const isShown = ([field, , canWrite]: (typeof written)[number]) =>
    canWrite || field !== 'opinion' || review.opinion !== '';
  return (
    <Card title={t('review.words.title')}>
      <div className={classes.words}>
        {written.filter(isShown).map(([field, words, canWrite]) =>
          canWrite ? (
            <Field key={field} label={t(`review.words.${field}`)} hint={t('common.noSecrets')}>
              {(ids) => (
                <TextArea
                  {...ids}
                  value={words.text(field)}
                  onChange={(event) => words.setText(field, event.target.value)}
                />
              )}
            </Field>
          ) : (
            <div key={field}>
              <h3>{t(`review.words.${field}`)}</h3>
              <p>{review[field] || t('review.words.none')}</p>
            </div>
          ),
        )}
      </div>
    </Card>
  );
}
