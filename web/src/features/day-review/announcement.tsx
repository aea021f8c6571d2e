/** What screen readers hear after an act; the same words stand on the page. */
export function Announcement({ said }: { said: string }) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
