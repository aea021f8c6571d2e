/** A setting that cannot be used; `message` is one sentence that names it. */
export class ConfigProblem extends Error {}
