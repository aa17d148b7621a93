import { useCallback, useRef, useState } from 'react';

/**
 * The groups of regions that are open. A group that opens or closes keeps the focus, although its button is another one
 * then.
 */
export function useOpenGroups(first: readonly string[]) {
  const figure = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(first));
  // Another network has other groups.
  const [of, setOf] = useState(first);
  if (of !== first) {
    setOf(first);
    setOpen(new Set(first));
  }
  const focused = useRef<string>();
  const setFocused = (name: string | undefined) => {
    focused.current = name;
  };
  const keepFocus = useCallback(() => {
    if (focused.current === undefined) return;
    const buttons =
      figure.current?.querySelectorAll<SVGGElement>('[data-group]') ?? [];
    [...buttons]
      .find(({ dataset }) => dataset.group === focused.current)
      ?.focus();
    focused.current = undefined;
  }, []);
  return {
    figure,
    open,
    /** For the moment at which another layout is drawn. */
    keepFocus,
    openGroup: (name: string) => {
      setOpen(new Set([...open, name]));
      setFocused(name);
    },
    /** Closes all of them where none is named. */
    closeGroup: (name?: string) => {
      setOpen(
        new Set(name === undefined ? [] : [...open].filter(n => n !== name)),
      );
      setFocused(name);
    },
  };
}
