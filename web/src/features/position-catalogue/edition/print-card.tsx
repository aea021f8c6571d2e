import { SECTOR_KEYS } from '@so-viec/shared/position-catalogue/catalogue-words';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../lib/browser/save-file.ts';
import { formatWhole } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../catalogue.module.css';
import type { EditionPosition } from '../queries.ts';

type Props = {
  edition: string;
  positions: EditionPosition[];
  /** The positions that are looked for now; undefined while all are shown. */
  found: EditionPosition[] | undefined;
};

const FOUND = 'found';

/** The descriptions of an edition, of a sector or of what was looked for, in one Word file. */
export function PrintCard({ edition, positions, found }: Props) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<string>();
  const what = chosen ?? (found ? FOUND : '');
  const sectors = SECTOR_KEYS.filter((key) => positions.some(({ sector }) => sector === key));
  const printed =
    what === FOUND ? (found ?? positions) : positions.filter(({ sector }) => what === '' || sector === what);
  const saving = useMutation({ mutationFn: () => saveFile(addressOf(edition, what, printed)) });
  const written = printed.filter(({ isDescribed }) => isDescribed).length;
  const count = formatWhole(written);
  const of = { count, positions: formatWhole(printed.length) };
  return (
    <Card title={t('catalogue.print.title')}>
      <div className={`${classes.pad} ${classes.print}`}>
        <Field label={t('catalogue.print.what')}>
          {(ids) => (
            <Select {...ids} value={what} onChange={(event) => choose(event.target.value)}>
              <option value="">{t('catalogue.print.all')}</option>
              {sectors.map((sector) => (
                <option key={sector} value={sector}>
                  {t(`catalogue.sector.${sector}`)}
                </option>
              ))}
              {found && <option value={FOUND}>{t('catalogue.print.found')}</option>}
            </Select>
          )}
        </Field>
        <Button icon="download" disabled={saving.isPending} onClick={() => saving.mutate()}>
          {t('catalogue.print.go')}
        </Button>
        <p role="status" className={classes.quiet}>
          {saving.isPending ? t('catalogue.print.writing', { count }) : t('catalogue.print.of', of)}
        </p>
        {saving.error && <Refusal look="box">{problemText(t, saving.error)}</Refusal>}
      </div>
    </Card>
  );
}

function addressOf(edition: string, what: string, printed: readonly EditionPosition[]): string {
  const query =
    what === FOUND
      ? { codes: printed.map(({ code }) => code).join(',') }
      : { edition, ...(what !== '' && { sector: what }) };
  return `/api/position-descriptions/word?${new URLSearchParams(query)}`;
}
