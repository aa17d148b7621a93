import { Link } from '@backstage/core-components';
import { useTexts } from '../useTexts';

/** Leads to the page that explains the ways, in a new tab: what was entered here stays. */
export function ExplainLink({ subject }: { readonly subject: string }) {
  const t = useTexts();
  return (
    <Link
      to="/vnet-connectivity"
      target="_blank"
      rel="noopener"
      underline="always"
      aria-label={`${t('interconnect.explain')}: ${subject}`}
    >
      {t('interconnect.explain')}
    </Link>
  );
}
