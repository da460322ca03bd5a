import { useLayoutEffect, useRef } from 'react';

/** Sizes of the previews in CSS pixels, also in `playground.css`. */
const sizes = { pc: 860, phone: 390, height: 640, gap: 16 };
/** Width of the element below which the previews are below each other. */
const narrow = 600;
/** Part of the page's height that the previews can take, so that the controls stay visible. */
const maxShare = 0.58;

/**
 * Sets `--scale` of an element, so that both previews fit beside each other. If the element is narrow,
 * they are below each other, and the phone has a larger scale, `--phone-scale`.
 */
export function useScale() {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const both = (width - sizes.gap) / (sizes.pc + sizes.phone);
      const isNarrow = width < narrow;
      const limit = (innerHeight * maxShare) / sizes.height;
      const [pc, phone] = isNarrow ? [width / sizes.pc, width / sizes.phone] : [both, both];
      current.style.setProperty('--scale', String(Math.min(pc, limit)));
      current.style.setProperty('--phone-scale', String(Math.min(phone, limit)));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return element;
}
