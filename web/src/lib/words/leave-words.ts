import type { SayableLeave } from '@so-viec/shared/leave/leave.rules';
import type { TFunction } from 'i18next';

/** "nghỉ cả ngày (ốm)", or of halves "nghỉ buổi sáng (nghỉ phép), nghỉ buổi chiều (ốm)". */
export function leaveWords(t: TFunction, { parts }: SayableLeave): string {
  return parts
    .map(({ kind, half }) =>
      t(half ? `workDay.half.${half}` : 'workDay.context.leave', { kind: t(`workDay.leave.${kind}`) }),
    )
    .join(', ');
}
