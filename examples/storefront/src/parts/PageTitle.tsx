import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';

/**
 * Heading of a page, and title of the document. After a navigation it gets the focus, so that screen
 * readers and the keyboard continue at the new page.
 */
export function PageTitle({ children, className }: { children: string; className?: string }) {
  const { t } = useLanguage();
  const { key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (key !== 'default') heading.current?.focus({ preventScroll: true });
  }, [key]);
  return (
    <>
      <title>{`${children} | ${t('산책 로스터스', 'Stroll Roasters')}`}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
