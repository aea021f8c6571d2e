import { useTranslation } from 'react-i18next';
import { Field } from '../../../../ui/form/field.tsx';
import { TextArea } from '../../../../ui/form/input.tsx';

const LONGEST = 500;

/** What one officer says to the other. */
export function WordsField({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t('transfer.form.words')} hint={t('transfer.form.wordsHint')}>
      {(ids) => (
        <TextArea
          {...ids}
          rows={2}
          maxLength={LONGEST}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
