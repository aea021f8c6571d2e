/** The product's mark: a page with lines on lacquer red. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="3" y="2" width="18" height="20" rx="4" fill="var(--accent)" />
      <path d="M8 8h8M8 12h8M8 16h3.5" stroke="#fff" strokeWidth="1.75" strokeLinecap="round" fill="none" />
    </svg>
  );
}
