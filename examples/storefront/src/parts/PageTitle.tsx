import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';

interface PageTitleProps {
  children: string;
  className?: string;
}

/**
 * Heading of a page, and title of the document. After a navigation it gets the focus, so that screen
 * readers and the keyboard continue at the new page.
 */
export function PageTitle({ children, className }: PageTitleProps) {
  const t = useTexts(shopTexts);
  const { key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (key !== 'default') heading.current?.focus({ preventScroll: true });
  }, [key]);
  return (
    <>
      <title>{`${children} | ${t('shop')}`}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
