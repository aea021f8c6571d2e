import type { LinkKind } from '@so-viec/shared/account/account-link.schema';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal, problemText, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../accounts.module.css';
import {
  type Account,
  accountQuery,
  type Link,
  type Links,
  linkAccount,
  linksQuery,
  switchPassword,
  unlinkAccount,
} from '../queries.ts';
import { dayOf } from '../words.ts';

/** Keeps what the server says of the links, and asks for the account anew: its version is another. */
function useKeep(id: string) {
  const queryClient = useQueryClient();
  return (links: Links) => {
    queryClient.setQueryData(linksQuery(id).queryKey, links);
    return queryClient.invalidateQueries({ queryKey: accountQuery(id).queryKey });
  };
}

/** Whom a provider or a directory knows an account as, and whether it has a password here; nothing where there is neither. */
export function LinksCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { data } = useQuery(linksQuery(account.id));
  const keep = useKeep(account.id);
  const unlink = useMutation({ mutationFn: (id: string) => unlinkAccount(account.id, id), onSuccess: keep });
  if (!data) return null;
  const { links, ways } = data;
  const free = (['oidc', 'ldap'] as const).filter(
    (kind) => ways[kind] && !links.some((one) => one.kind === kind),
  );
  if (!ways.oidc && !ways.ldap && links.length === 0 && !data.isPasswordOff) return null;
  return (
    <Card title={t('ways.card.title')}>
      {links.length === 0 && <p className={classes.none}>{t('ways.card.none')}</p>}
      <ul className={classes.roles}>
        {links.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            isBusy={unlink.isPending}
            onUnlink={() => unlink.mutate(link.id)}
          />
        ))}
      </ul>
      {unlink.error && <Refusal look="box">{problemText(t, unlink.error)}</Refusal>}
      {free.length > 0 && <LinkForm key={free.join()} account={account} kinds={free} />}
      {(links.length > 0 || data.isPasswordOff) && <PasswordUse account={account} links={data} />}
    </Card>
  );
}

type RowProps = { link: Link; isBusy: boolean; onUnlink: () => void };

function LinkRow({ link, isBusy, onUnlink }: RowProps) {
  const { t } = useTranslation();
  const { kind, subject, createdAt, isOfAnother } = link;
  return (
    <li className={classes.role}>
      <span>
        {t(`ways.card.${kind}`)}: <strong>{subject}</strong>
        <span className={classes.sub}>
          {isOfAnother ? t('ways.card.other') : t('ways.card.since', { day: dayOf(createdAt) })}
        </span>
      </span>
      <Button
        size="sm"
        variant="quiet"
        disabled={isBusy}
        aria-label={t('ways.card.unlinkNamed', { subject })}
        onClick={onUnlink}
      >
        {t('ways.card.unlink')}
      </Button>
    </li>
  );
}

function LinkForm({ account, kinds }: { account: Account; kinds: readonly LinkKind[] }) {
  const { t } = useTranslation();
  const [id] = useState(newId);
  const [kind, setKind] = useState<LinkKind>(kinds[0] ?? 'oidc');
  const [subject, setSubject] = useState('');
  const [isMissing, setMissing] = useState(false);
  const keep = useKeep(account.id);
  const linking = useMutation({
    mutationFn: () => linkAccount(account.id, { id, kind, subject }),
    onSuccess: keep,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(subject.trim() === '');
    if (subject.trim() !== '') linking.mutate();
  };
  const refusal = formRefusal(t, linking.error);
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <Field label={t('ways.card.kind')}>
        {(ids) => (
          <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value as LinkKind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`ways.card.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={t(`ways.card.${kind}Subject`)}
        hint={t(`ways.card.${kind}Hint`)}
        refusal={isMissing ? t('ways.card.missing') : refusalOf(t, linking.error, 'subject')}
      >
        {(ids) => (
          <TextInput
            {...ids}
            value={subject}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={255}
            onChange={(event) => setSubject(event.target.value)}
          />
        )}
      </Field>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <div>
        <Button type="submit" disabled={linking.isPending}>
          {t('ways.card.link')}
        </Button>
      </div>
    </form>
  );
}

function PasswordUse({ account, links }: { account: Account; links: Links }) {
  const { t } = useTranslation();
  const { isPasswordOff } = links;
  // Whichever was read last.
  const version = Math.max(account.version, links.version);
  const keep = useKeep(account.id);
  const change = useMutation({
    mutationFn: () => switchPassword(account.id, { version, isOff: !isPasswordOff }),
    onSuccess: keep,
  });
  return (
    <div className={classes.actions}>
      {change.error && <Refusal look="box">{problemText(t, change.error)}</Refusal>}
      <span>{t(isPasswordOff ? 'ways.card.passwordOff' : 'ways.card.passwordOn')}</span>
      <Button disabled={change.isPending} onClick={() => change.mutate()}>
        {t(isPasswordOff ? 'ways.card.switchOn' : 'ways.card.switchOff')}
      </Button>
    </div>
  );
}
