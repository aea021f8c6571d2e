import { documentKey } from '@so-viec/shared/output/document-number';

/** A product's row as it is written: with the key of its document, where it says the number. */
export function withDocumentKey<R extends { documentNumber?: string | undefined }>(row: R): R {
  const { documentNumber } = row;
  return documentNumber === undefined ? row : { ...row, documentKey: documentKey(documentNumber) };
}
