import type { MouseEvent, PropsWithChildren } from 'react';
import { SELECT_STORY } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

interface EntryLinkProps {
  /** Id of a page or story in the index. */
  id: string;
  /** Anchor of a heading on the page. */
  heading?: string | undefined;
  className?: string;
}

/** Link to a page or story. The toolbar keeps its values, because Storybook does not load again. */
export function EntryLink({ id, heading, className, children }: PropsWithChildren<EntryLinkProps>) {
  const type = id.endsWith('--docs') ? 'docs' : 'story';
  const hash = heading ? `#${heading}` : '';
  const select = (event: MouseEvent) => {
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (opensElsewhere || window.parent === window) return;
    event.preventDefault();
    addons.getChannel().emit(SELECT_STORY, { storyId: id, scrollTo: heading });
  };
  return (
    <a href={`./?path=/${type}/${id}${hash}`} target="_top" className={className} onClick={select}>
      {children}
    </a>
  );
}
