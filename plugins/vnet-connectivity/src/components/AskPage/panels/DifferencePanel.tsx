import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { comparableNetworks } from 'backstage-plugin-vnet-connectivity-common';
import { NetworkDifferencePanel } from 'backstage-plugin-vnet-connectivity-react';
import { useMemo } from 'react';
import type { AskedDocument } from '../asked';
import { vnetConnectivityAskTranslationRef } from '../translation';

interface DifferencePanelProps {
  readonly before: AskedDocument;
  readonly after: AskedDocument;
}

/** The difference between the network before a change and after it. */
export function DifferencePanel({ before, after }: DifferencePanelProps) {
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const networks = useMemo(
    () => comparableNetworks(before.document, after.document),
    [before, after],
  );
  return networks ? (
    <>
      <Typography paragraph>
        {t('ask.difference.lead', { before: before.name, after: after.name })}
      </Typography>
      <NetworkDifferencePanel {...networks} />
    </>
  ) : null;
}
