import Link from '@material-ui/core/Link';
import type { ReactNode } from 'react';

/** A link from a text to another section of the page. */
export function SectionLink({
  id,
  children,
}: {
  id: string;
  children: ReactNode;
}) {
  return (
    <Link href={`#${id}`} color="primary" underline="always">
      {children}
    </Link>
  );
}
