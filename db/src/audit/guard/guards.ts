/** A trigger that the migrations make: where it stands, and the statement as the database tells it. */
export interface Guard {
  table: string;
  name: string;
  create: string;
}

/** Text without line ends and spaces in a row, which a database keeps as they were typed. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const EVENT = 'audit_event';
const CHECKPOINT = 'audit_checkpoint';
const HEAD = 'audit_head';

const guardsOf = (end: string, guards: readonly (readonly [table: string, name: string, when: string])[]) =>
  guards.map(
    ([table, name, when]): Guard => ({
      table,
      name,
      create: oneLine(`CREATE TRIGGER ${name} ${when} ${end}`),
    }),
  );

const IN_SQLITE = guardsOf("begin select raise(abort, 'audit rows stay as they are'); end", [
  [EVENT, 'audit_event_stays', 'before delete on audit_event'],
  [
    EVENT,
    'audit_event_fixed',
    `before update on audit_event when new."id" is not old."id" or new."at" is not old."at"
      or new."accountId" is not old."accountId" or new."act" is not old."act"
      or new."object" is not old."object" or new."objectId" is not old."objectId"
      or new."objectVersion" is not old."objectVersion" or new."outcome" is not old."outcome"
      or (old."keyId" is not null and new."keyId" is not old."keyId")
      or (old."mac" is not null and new."mac" is not old."mac")
      or (old."seq" is not null and new."seq" is not old."seq")
      or (old."link" is not null and new."link" is not old."link")
      or (old."linkKeyId" is not null and new."linkKeyId" is not old."linkKeyId")
      or (old.mac is not null and new.detail is not old.detail and new.detail <> '')
      or (old.mac is not null and new.salt is not old.salt and new.salt <> '')`,
  ],
  [CHECKPOINT, 'audit_checkpoint_stays', 'before delete on audit_checkpoint'],
  [CHECKPOINT, 'audit_checkpoint_fixed', 'before update on audit_checkpoint'],
  [HEAD, 'audit_head_stays', 'before delete on audit_head'],
  [HEAD, 'audit_head_forward', 'before update on audit_head when new.seq < old.seq'],
]);

/** What the triggers of PostgreSQL call. */
export const REFUSAL = {
  name: 'refuse_audit_change',
  language: 'plpgsql',
  body: oneLine("begin raise exception 'audit rows stay as they are'; end"),
} as const;

const keptInPostgres = (table: string) =>
  [
    [table, `${table}_stays`, `BEFORE DELETE ON ${table} FOR EACH ROW`],
    [table, `${table}_kept`, `BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT`],
  ] as const;

const IN_POSTGRES = guardsOf(`EXECUTE FUNCTION ${REFUSAL.name}()`, [
  ...[EVENT, CHECKPOINT, HEAD].flatMap(keptInPostgres),
  [
    EVENT,
    'audit_event_fixed',
    `BEFORE UPDATE ON audit_event FOR EACH ROW WHEN (new.id IS DISTINCT FROM old.id
      OR new.at IS DISTINCT FROM old.at OR new."accountId" IS DISTINCT FROM old."accountId"
      OR new.act IS DISTINCT FROM old.act OR new.object IS DISTINCT FROM old.object
      OR new."objectId" IS DISTINCT FROM old."objectId"
      OR new."objectVersion" IS DISTINCT FROM old."objectVersion"
      OR new.outcome IS DISTINCT FROM old.outcome
      OR old."keyId" IS NOT NULL AND new."keyId" IS DISTINCT FROM old."keyId"
      OR old.mac IS NOT NULL AND new.mac IS DISTINCT FROM old.mac
      OR old.seq IS NOT NULL AND new.seq IS DISTINCT FROM old.seq
      OR old.link IS NOT NULL AND new.link IS DISTINCT FROM old.link
      OR old."linkKeyId" IS NOT NULL AND new."linkKeyId" IS DISTINCT FROM old."linkKeyId"
      OR old.mac IS NOT NULL AND new.detail IS DISTINCT FROM old.detail AND new.detail <> ''::text
      OR old.mac IS NOT NULL AND new.salt IS DISTINCT FROM old.salt AND new.salt <> ''::text)`,
  ],
  [CHECKPOINT, 'audit_checkpoint_fixed', 'BEFORE UPDATE ON audit_checkpoint FOR EACH ROW'],
  [HEAD, 'audit_head_forward', 'BEFORE UPDATE ON audit_head FOR EACH ROW WHEN (new.seq < old.seq)'],
]);

/** Every trigger of a database that is migrated, and no other; a test holds them to a fresh one of both kinds. */
export const GUARDS = { sqlite: IN_SQLITE, postgres: IN_POSTGRES } as const;
