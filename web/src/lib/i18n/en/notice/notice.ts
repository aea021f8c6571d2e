import type { notice as vi } from '../../vi/notice/notice.ts';
import type { Texts } from '../../vi.ts';

export const notice: Texts<typeof vi> = {
  title: 'Notices',
  unread: 'Unread',
  read: 'Read',
  unreadCount: '{{count}} unread',
  readAll: 'Mark all as read',
  allRead: 'Notices marked as read: {{count}}',
  by: '{{name}}, {{time}}',
  byProgram: 'Sổ Việc, {{time}}',
  today: 'Today',
  more: 'Show older notices',
  settings: 'Settings of notices',
  empty: {
    title: 'No notices yet',
    text: 'Days and products that are accepted or returned, work that is given or due, findings and appeals will be told here.',
  },
  nothingUnread: 'All read. Notices that were read are kept for 90 days.',
};
