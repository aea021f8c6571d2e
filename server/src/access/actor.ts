export type Role = 'personnel' | 'committee' | 'auditor' | 'admin';

/** Who asks, with what they hold today. */
export interface Actor {
  accountId: string;
  username: string;
  displayName: string;
  cadreId: string | null;
  signedInAt: string;
  signedInUntil: string;
  isOfOwnDay: boolean;
  /** Whether the account has a device whose codes it asks for, and whether this session showed a second factor. */
  hasDevice: boolean;
  isSecondShown: boolean;
  /** Whom this database asks for a second factor, as it was set. */
  factorRule: string | null;
  mustChangePassword: boolean;
  /** When the notice on personal data was read, as it stands now. */
  noticeReadAt: string | null;
  roles: { role: Role; unitId: string | null }[];
}
