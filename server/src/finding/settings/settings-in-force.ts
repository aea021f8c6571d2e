import {
  type Db,
  findFindingSettings,
  hasFindingSettingsOfSomebody,
  insertFindingSettings,
  inTransaction,
  lockFindings,
  type StoredFindingSettings,
  type Trx,
} from '@so-viec/db';
import {
  namesBeside,
  readSettings,
  storedNumbers,
  USUAL_SETTINGS,
  writeSettings,
} from '@so-viec/shared/finding/settings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { CHECK_NAMES } from '@so-viec/shared/report/check-names';
import { audit } from '../../audit/audit.ts';

type Edition = Pick<StoredFindingSettings, 'edition' | 'settings' | 'phrases' | 'reason'>;

/** How the checks look now: the last edition, or the one that their next run writes over it. Writes nothing. */
export async function settingsInForce(db: Db | Trx): Promise<Edition> {
  const last = await findFindingSettings(db);
  return (await editionDue(db, last)) ?? (last as Edition);
}

/** The edition that findings rest on, written where none of these checks' is there yet. */
export async function editionInForce(
  trx: Trx,
  at: string,
  makeId: () => string = newId,
): Promise<StoredFindingSettings> {
  await lockFindings(trx);
  const last = await findFindingSettings(trx);
  const due = await editionDue(trx, last);
  if (!due) return last as StoredFindingSettings;
  const edition = { ...due, id: makeId(), at, accountId: null };
  await insertFindingSettings(trx, edition);
  if (last) {
    const done = {
      object: 'finding-settings',
      objectId: edition.id,
      objectVersion: edition.edition,
      detail: namesChanged(last),
    };
    await audit(trx, { at, accountId: null }, 'finding-settings.renew', done);
  }
  return edition;
}

/** Writes at the start of the program what it has learned since the last edition. */
export const renewSettings = (db: Db, now: Date): Promise<unknown> =>
  inTransaction(db, (trx) => editionInForce(trx, now.toISOString()));

/**
 * The program's own settings where nobody made any, anew when the program comes with others. What somebody set stays when
 * the checks learn to look by other numbers: in an edition of the program's, so that findings name what they rest on.
 */
async function editionDue(
  db: Db | Trx,
  last: StoredFindingSettings | undefined,
): Promise<Edition | undefined> {
  const isSomebodys = last !== undefined && (await hasFindingSettingsOfSomebody(db));
  const edition = (last?.edition ?? 0) + 1;
  if (isSomebodys) {
    const { gone, fresh } = namesChanged(last);
    if (gone.length === 0 && fresh.length === 0) return undefined;
    return { edition, ...writeSettings(readSettings(last)), reason: reasonOf(last) };
  }
  const wanted = writeSettings(USUAL_SETTINGS);
  if (last?.settings === wanted.settings && last.phrases === wanted.phrases) return undefined;
  return { edition, ...wanted, reason: '' };
}

/** The numbers of an edition that no check asks any more, and those that it does not know. */
function namesChanged(last: StoredFindingSettings) {
  const numbers = storedNumbers(last);
  const usual = USUAL_SETTINGS.checks;
  return { gone: namesBeside(numbers, usual), fresh: namesBeside(usual, numbers) };
}

/** What numbers were called that checks have asked and ask no more. */
const GONE_NAMES: Readonly<Record<string, string>> = {
  percent: 'tỷ lệ (%)',
  oneIn: 'hiếm hơn một phần',
  firstOneIn: 'xem trước khi hiếm hơn một phần',
};

function reasonOf(last: StoredFindingSettings): string {
  const { gone, fresh } = namesChanged(last);
  const said = gone.map(
    ({ rule, names }) =>
      `${(CHECK_NAMES as Record<string, string>)[rule] ?? rule}: không còn ${names.map((name) => GONE_NAMES[name] ?? name).join(', ')}.`,
  );
  const usual = fresh.length > 0 ? ['Mức mới lấy mức thường của chương trình.'] : [];
  return ['Cách kiểm đã đổi.', ...said, ...usual, `Các mức khác giữ như bản số ${last.edition}.`].join(' ');
}
