import { Progress } from '@backstage/core-components';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type {
  DesignOptions,
  PortalNetwork,
} from 'backstage-plugin-vnet-connectivity-common';
import { AzureDriftPanel } from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useState } from 'react';
import { portalNetworksApiRef } from 'backstage-plugin-vnet-connectivity-react/portal-networks';
import {
  useHasPortalNetworks,
  usePortalNetworks,
} from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../DesignPage/translation';

interface AzureSectionProps {
  readonly design: string;
  readonly options: DesignOptions;
  readonly className: string;
}

/** The difference between the design and Azure, for users who may read the networks of the portal. */
export function AzureSection(props: AzureSectionProps) {
  return useHasPortalNetworks() ? <Section {...props} /> : null;
}

function Section({ className, ...drift }: AzureSectionProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const answer = usePortalNetworks();
  if (answer.state === 'refused') return null;
  return (
    <section className={className} aria-label={t('entity.azure.title')}>
      <Typography variant="h5" component="h2" gutterBottom>
        {t('entity.azure.title')}
      </Typography>
      {answer.state === 'asking' && <Progress />}
      {answer.state === 'failed' && (
        <Typography role="status">
          {t('entity.azure.failed', { problem: answer.problem })}
        </Typography>
      )}
      {answer.state === 'known' && (
        <Networks {...drift} networks={answer.networks} />
      )}
    </section>
  );
}

function Networks({
  networks,
  ...drift
}: Omit<AzureSectionProps, 'className'> & {
  readonly networks: readonly PortalNetwork[];
}) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const [network] = networks.filter(({ takenAt }) => takenAt !== null);
  return network ? (
    <Drift {...drift} network={network} />
  ) : (
    <Typography role="status">
      {t('entity.azure.none', { error: networks[0]?.error ?? '' })}
    </Typography>
  );
}

function Drift({
  design,
  options,
  network: { id, takenAt, error },
}: Omit<AzureSectionProps, 'className'> & { readonly network: PortalNetwork }) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const api = useApiHolder().get(portalNetworksApiRef);
  const [document, setDocument] = useState<string>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    api?.document(id).then(
      text => isCurrent && setDocument(text),
      failure => isCurrent && setProblem(String(failure?.message)),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, id]);
  return (
    <>
      <Typography variant="body1" gutterBottom>
        {t('entity.azure.taken', {
          time: new Date(takenAt ?? 0),
          formatParams: { time: { dateStyle: 'medium', timeStyle: 'short' } },
        })}{' '}
        {error !== null && t('entity.azure.error', { error })}
      </Typography>
      {problem !== undefined && (
        <Typography role="status">
          {t('entity.azure.failed', { problem })}
        </Typography>
      )}
      {document !== undefined && (
        <AzureDriftPanel
          design={design}
          options={options}
          document={document}
        />
      )}
    </>
  );
}
