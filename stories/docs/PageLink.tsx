import type { PropsWithChildren } from 'react';
import { EntryLink } from './EntryLink.js';

interface PageLinkProps {
  /** Address as in the Markdown file: another page, a heading, a file or a site. */
  href: string;
}

/**
 * Link in a page of text. A file that is not a page of the docs is not part of this site, so its
 * name is shown without a link.
 */
export function PageLink({ href, children }: PropsWithChildren<PageLinkProps>) {
  const [, page, heading] = /^(?:\.\.\/(?:ko|en)\/)?([\w-]+)\.md(?:#(.*))?$/.exec(href) ?? [];
  if (page)
    return (
      <EntryLink id={`docs-${page}--docs`} heading={heading}>
        {children}
      </EntryLink>
    );
  return /^[a-z][a-z\d+.-]*:|^#/i.test(href) ? <a href={href}>{children}</a> : <>{children}</>;
}
