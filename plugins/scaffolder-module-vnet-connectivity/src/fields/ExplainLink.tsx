import { Link } from '@backstage/core-components';
import { text } from '../texts';

/** Leads to the page that explains the ways, in a new tab: what was entered here stays. */
export function ExplainLink({ subject }: { readonly subject: string }) {
  return (
    <Link
      to="/vnet-connectivity"
      target="_blank"
      rel="noopener"
      underline="always"
      aria-label={`${text('interconnect.explain')}: ${subject}`}
    >
      {text('interconnect.explain')}
    </Link>
  );
}
