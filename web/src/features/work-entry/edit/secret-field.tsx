import { useTranslation } from 'react-i18next';
import { bringTexts } from '../../../lib/i18n/late.ts';
import { secret, secretProblem } from '../../../lib/i18n/vi/work/secret.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { chooseOpen } from '../match/secret.ts';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';
import classes from './secret-field.module.css';
import { useField } from './use-field.ts';

bringTexts({ secret, problem: secretProblem });

type Props = { line: Line; isLarge?: boolean };

/** What a confidential line says of itself: that it is one, who can vouch for it, and the way back to an open one. */
export function SecretField({ line, isLarge = false }: Props) {
  const { t } = useTranslation();
  const { suggestions } = useLines();
  const field = useField<HTMLSelectElement>(line, 'voucher');
  const { said, saved } = line.row;
  const offered = (suggestions?.vouchers ?? []).filter(({ unitId }) => unitId === said.unitId);
  const isOffered = offered.some(({ cadreId }) => cadreId === said.voucherId);
  // Who was named before may lead nobody any more.
  const former = !isOffered && said.voucherId === saved?.voucherId ? saved?.voucherName : null;
  return (
    <div className={classes.box} data-large={isLarge || undefined}>
      <span className={classes.mark}>
        <Icon name="lock" /> {t('secret.choose')}
      </span>
      <Button variant="link" size="sm" onClick={() => line.say(chooseOpen(said))}>
        {t('secret.open')}
      </Button>
      <label className={classes.named}>
        <span>{t('secret.named')}</span>
        <Select
          scale={isLarge ? 'lg' : 'sm'}
          {...field}
          aria-label={undefined}
          value={said.voucherId ?? ''}
          onChange={({ target }) => line.say({ voucherId: target.value || null })}
        >
          <option value="">{t('secret.nameOne')}</option>
          {former && <option value={said.voucherId ?? ''}>{former}</option>}
          {offered.map(({ cadreId, fullName }) => (
            <option key={cadreId} value={cadreId}>
              {fullName}
            </option>
          ))}
        </Select>
      </label>
      <span className={classes.hint}>
        {offered.length === 0 && suggestions ? t('secret.nobody') : t('secret.hint')}
      </span>
    </div>
  );
}
