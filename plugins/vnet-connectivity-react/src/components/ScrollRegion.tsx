import type { ReactNode } from 'react';
import { useDataTable } from './useDataTable';

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A region in which a table scrolls sideways, by mouse and by keyboard. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  const { scroll } = useDataTable();
  return (
    // A region that scrolls has to be reachable with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={scroll} role="region" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
