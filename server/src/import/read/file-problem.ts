import type { FileRefusalCode, Params } from '@so-viec/shared/import/refusal';

/** A file that cannot be read as a table at all. */
export class FileProblem extends Error {
  readonly code: FileRefusalCode;
  readonly params: Params;
  constructor(code: FileRefusalCode, params: Params = {}) {
    super(code);
    this.name = 'FileProblem';
    this.code = code;
    this.params = params;
  }
}
