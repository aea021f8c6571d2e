import { useEffect } from 'react';

/** The browser tab says the page first, then the product. */
export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Sổ Việc`;
  }, [title]);
}
