/** Why a copy is not made or not taken back, in one sentence. */
export class BackupProblem extends Error {}
