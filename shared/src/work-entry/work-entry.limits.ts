// Apart from the schema, so that a page can ask without the parser of schemas.
export const NOTE_LIMIT = 2000;
export const ASKER_LIMIT = 200;
export const OUTPUT_NAME_LIMIT = 300;
export const DOCUMENT_NUMBER_LIMIT = 100;
export const LARGEST_QUANTITY = 100_000;
