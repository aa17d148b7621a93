import { useEffect, useRef, useState } from 'react';

/**
 * The groups of regions that are open. A group that opens or closes keeps the focus, although its button is another one
 * then.
 */
export function useOpenGroups(first: readonly string[]) {
  const figure = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(first));
  // Another network has other groups.
  useEffect(() => setOpen(new Set(first)), [first]);
  const [focused, setFocused] = useState<string>();
  useEffect(() => {
    if (focused === undefined) return;
    const buttons =
      figure.current?.querySelectorAll<SVGGElement>('[data-group]') ?? [];
    [...buttons].find(({ dataset }) => dataset.group === focused)?.focus();
    setFocused(undefined);
  }, [focused]);
  return {
    figure,
    open,
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
