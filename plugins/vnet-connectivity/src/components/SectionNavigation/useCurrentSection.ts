import { useEffect, useState } from 'react';

/** Id of the section that the upper part of the window shows; the last of them where several do. */
export function useCurrentSection(
  sections: readonly { readonly id: string }[],
  areAllDrawn: boolean,
): string | undefined {
  const [current, setCurrent] = useState(sections[0]?.id);
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      changes => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) visible.add(target.id);
          else visible.delete(target.id);
        }
        const shown = sections.filter(({ id }) => visible.has(id));
        if (shown.length > 0) setCurrent(shown[shown.length - 1].id);
      },
      // A narrow band below the top: a section is current once it has reached it.
      { rootMargin: '-15% 0px -75% 0px' },
    );
    for (const { id } of sections) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
    // Sections that were not rendered have not been observed.
  }, [sections, areAllDrawn]);
  return current;
}
