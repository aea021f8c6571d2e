/** What a message has the browser show; undefined for what is none of ours. */
export function toldOf(
  text: string | undefined,
  origin: string,
): { to: string; title: string; shown: NotificationOptions } | undefined {
  const said = parse(text);
  if (!said || !('title' in said)) return undefined;
  const { to, id, title, detail, path } = said as Record<string, unknown>;
  const address = new URL(String(path ?? '/'), origin);
  // A notice leads into the program, whatever the message says.
  const data = address.origin === origin ? address.href : `${origin}/thong-bao`;
  const icon = '/icons/icon-192.png';
  const shown = { body: String(detail ?? ''), tag: String(id), data, icon, badge: icon, lang: 'vi' };
  return { to: String(to), title: String(title), shown };
}

function parse(text: string | undefined): object | undefined {
  try {
    const said: unknown = JSON.parse(text ?? '');
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}
