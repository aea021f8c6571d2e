import type { TestServer } from './index.ts';

interface NoticeRead {
  id: string;
  kind: string;
  title: string;
  detail: string;
  path: string;
  by: string;
  isRead: boolean;
}
interface NoticePage {
  unread: NoticeRead[];
  read: NoticeRead[];
  next: string | null;
}

/** What somebody reads on their page of notices. */
export async function noticesOf(server: TestServer, username: string, search = ''): Promise<NoticePage> {
  return (await server.as(username).get<NoticePage>(`/api/notices${search}`)).body;
}

/** What somebody has not read, as `title | detail | path`, the last first. */
export async function unreadOf(server: TestServer, username: string): Promise<string[]> {
  const { unread } = await noticesOf(server, username);
  return unread.map(({ title, detail, path }) => `${title} | ${detail} | ${path}`);
}
