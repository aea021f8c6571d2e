/** A file and its bytes; rows are never changed. `sha256` is in hexadecimal digits. */
export interface StoredFileTable {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  createdAt: string;
  accountId: string | null;
  content: Buffer;
}
