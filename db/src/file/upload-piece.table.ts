/** One piece of a file that its sender has not finished, kept a day. `uploadId` is the id the file will have. */
export interface UploadPieceTable {
  accountId: string;
  uploadId: string;
  ordinal: number;
  content: Buffer;
  at: string;
}
