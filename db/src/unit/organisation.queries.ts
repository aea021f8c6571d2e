import type { Delegation, Headship } from '@so-viec/shared/access/reviewer.rules';
import type { RuleChoice } from '@so-viec/shared/review/choice/rule-choice';
import { RULE_PACKS } from '@so-viec/shared/review/pack/rule-pack.data';
import { CAP_MODES } from '@so-viec/shared/review/score/score-input';
import type { UnitSuccession, UnitVersion } from '@so-viec/shared/unit/tree.rules';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Units, heads and stand-ins of all times: small, read once and kept until the change counter moves. */
export interface Organisation {
  versions: (UnitVersion & { code: string })[];
  headships: Headship[];
  delegations: Delegation[];
  /** Which unit took over what another left, since when. */
  successions: UnitSuccession[];
  /** What bodies chose where the rules of scoring leave a choice. */
  ruleChoices: RuleChoice[];
  /** The posts, also past ones, of who leads or ever led a unit. */
  leadersPosts: { cadreId: string; unitId: string }[];
}

export async function loadOrganisation(db: Db | Trx): Promise<Organisation> {
  const versions = await db
    .selectFrom('unit_version as v')
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .select(['u.code', 'v.unitId', 'v.fromOn', 'v.toOn', 'v.name', 'v.parentId', 'v.block', 'v.level'])
    .select(['v.isBody', 'v.weeklyPattern'])
    .orderBy('u.code')
    .orderBy('v.fromOn')
    .execute();
  const headships = await db
    .selectFrom('headship')
    .select(['id', 'unitId', 'cadreId', 'kind', 'fromOn', 'toOn'])
    .execute();
  const delegations = await db
    .selectFrom('delegation')
    .select(['id', 'unitId', 'fromCadreId', 'toCadreId', 'fromOn', 'toOn'])
    .execute();
  const successions = await db
    .selectFrom('unit_succession')
    .select(['fromUnitId', 'toUnitId', 'happenedOn', 'kind'])
    .orderBy('happenedOn')
    .execute();
  return {
    versions: versions.map((v) => ({ ...v, isBody: v.isBody === 1 })),
    headships: headships.map((h) => ({ ...h, kind: h.kind === 'head' ? 'head' : 'deputy' })),
    delegations,
    successions,
    ruleChoices: await loadRuleChoices(db),
    leadersPosts: await listLeadersPosts(db),
  };
}

async function listLeadersPosts(db: Db | Trx): Promise<Organisation['leadersPosts']> {
  return db
    .selectFrom('assignment as a')
    .select(['a.cadreId', 'a.unitId'])
    .distinct()
    .where('a.cadreId', 'in', (eb) => eb.selectFrom('headship').select('cadreId'))
    .execute();
}

async function loadRuleChoices(db: Db | Trx): Promise<RuleChoice[]> {
  const rows = await db.selectFrom('rule_choice').selectAll().orderBy('fromMonth').execute();
  const packOf = (code: string) => RULE_PACKS.find((pack) => pack.code === code)?.code ?? null;
  return rows.map(({ unitId, fromMonth, officialPack, publicEmployeePack, workerPack, capMode }) => ({
    unitId,
    fromMonth,
    packs: {
      official: packOf(officialPack),
      'public-employee': packOf(publicEmployeePack),
      worker: packOf(workerPack),
    },
    capMode: CAP_MODES.find((mode) => mode === capMode) ?? 'total70',
  }));
}

/** How often what denominators and rights rest on has changed. */
export async function findChangeCount(db: Db | Trx): Promise<number> {
  const row = await db
    .selectFrom('change_counter')
    .select('value')
    .where('name', '=', 'organisation')
    .executeTakeFirst();
  return row?.value ?? 0;
}
